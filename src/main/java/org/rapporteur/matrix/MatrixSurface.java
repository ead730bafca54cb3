package org.rapporteur.matrix;

import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Announcer;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.conversation.Connecting;
import org.rapporteur.journal.Notes;

/**
 * Matrix. Start it once; when the homeserver cannot be reached then, it goes on trying in the background. Closing finishes what is under way, for
 * at most twenty seconds; the rest is in the journal. Safe for use by many threads.
 */
public final class MatrixSurface implements AutoCloseable {
    /** By which the journal knows it. */
    public static final String NAME = MatrixStation.SURFACE;

    private final MatrixSettings settings;
    private final ChatParts parts;
    private final Consumer<String> end;
    private final MatrixHealth health = new MatrixHealth();
    private final Connecting connecting = new Connecting(MatrixStation.SURFACE, this::reached, this::ended);
    private final MatrixHttp http;
    private volatile @Nullable MatrixStation station;
    private volatile @Nullable Announcer announcer;
    private @Nullable RoomTasks tasks;
    private @Nullable SyncLoop loop;

    /** @param end told once, when Matrix can be served no more and only people can mend it: a line that says what to do */
    public MatrixSurface(MatrixSettings settings, ChatParts parts, Consumer<String> end) {
        this.settings = settings;
        this.parts = parts;
        this.end = end;
        this.http = new MatrixHttp(HttpUrl.get(settings.homeserver()));
    }

    /**
     * Connects, or begins trying to.
     *
     * @throws ChatStartException when the settings lead to no homeserver, or it does not let us in
     */
    public void start() {
        connecting.start();
    }

    private boolean reached() {
        try {
            connect();
            return true;
        } catch (MatrixException e) {
            health.disconnected(e.error().words());
            return false;
        }
    }

    private void ended(String line) {
        health.ended(line);
        end.accept(line);
    }

    private synchronized void connect() {
        if (connecting.isClosed()) {
            return;
        }
        Notes notes = parts.journal().notes();
        MatrixHttp homeserver = homeserver(notes);
        Login login = new Login(homeserver, settings, notes);
        MatrixClient client = new MatrixClient(homeserver, login);
        Identity identity = login.open(client);
        Rooms rooms = Rooms.of(notes);
        Doors doors = new Doors(settings, AllowedRooms.resolved(settings.allowedRooms(), client), identity, rooms);

        MatrixStation opened = new MatrixStation(settings, parts, client, identity, rooms);
        RoomTasks roomTasks = new RoomTasks(client, notes, parts.clock());
        Addressing addressing = new Addressing(identity, settings, parts.clock());
        RoomReader reader = new RoomReader(identity, client, rooms, doors, addressing);
        GapFiller gaps = new GapFiller(client, identity);
        SyncIntake intake = new SyncIntake(
                new SyncIntake.Parts(parts.journal(), rooms, reader, gaps, doors, roomTasks, opened, parts.clock()));
        Marker marker = new Marker(client, parts.clock());
        SyncLoop looking = new SyncLoop(identity, client, intake, marker, health, end);
        station = opened;
        tasks = roomTasks;
        loop = looking;
        opened.resume();
        announcer = opened.announcer(doors);
        roomTasks.resume();
        looking.start();
    }

    /** Where an earlier process was let in there is a homeserver, whatever answers there at the moment. */
    private MatrixHttp homeserver(Notes notes) {
        try {
            return Homeserver.find(http);
        } catch (ChatStartException e) {
            if (Login.wasIn(settings, notes)) {
                throw new MatrixException(new MatrixError.Garbled(String.valueOf(e.getMessage())), e);
            }
            throw e;
        }
    }

    /** Whether questions reach us. */
    public boolean isReady() {
        return health.isReady();
    }

    /** The state in a few words, such as "connected as @rapporteur:example.org". */
    public String state() {
        return health.state();
    }

    /** Speaks in places that want news; empty as long as nobody could be reached. */
    public Optional<Announcer> announcer() {
        return Optional.ofNullable(announcer);
    }

    public ChatCounts counts() {
        return Optional.ofNullable(station).map(MatrixStation::counts).orElse(ChatCounts.NONE);
    }

    /** Takes nothing more in, finishes what is under way and lets go. */
    @Override
    public void close() {
        connecting.close();
        giveUpConnecting();
        closeAll();
    }

    /** What is being opened is given up; nothing else may be under way then. */
    private void giveUpConnecting() {
        if (station == null) {
            http.endAll();
        }
    }

    private synchronized void closeAll() {
        if (loop != null) {
            loop.close();
        }
        if (tasks != null) {
            tasks.close();
        }
        if (station != null) {
            station.close();
        }
        http.close();
    }
}
