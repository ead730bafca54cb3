package org.rapporteur.matrix;

import java.util.UUID;
import okhttp3.HttpUrl;
import org.rapporteur.matrix.homeserver.Account;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.standin.MatrixStandIn;

/** An account of ours on a homeserver that stands in for a real one, reached through a proxy that does harm, and somebody who talks with us. */
final class HomeserverAccount implements AutoCloseable {
    private final MatrixStandIn homeserver = new MatrixStandIn();
    private final FaultProxy proxy = new FaultProxy(homeserver.address());
    private final MatrixHttp http = new MatrixHttp(HttpUrl.get(proxy.address()));
    private final Api api = new Api(homeserver.address());
    private final Account account;
    private final Person us;
    private final Person ann;
    private final MatrixClient client;

    HomeserverAccount() {
        this.account = api.register("rapporteur-" + UUID.randomUUID(), false);
        this.us = new Person(api, account);
        this.ann = newPerson("ann");
        this.client = new MatrixClient(http, new Credentials() {
            @Override
            public String user() {
                return account.user();
            }

            @Override
            public String token() {
                return account.token();
            }

            @Override
            public String renewed(String refused) {
                throw new MatrixException(new MatrixError.TokenRefused(false));
            }
        });
    }

    MatrixClient client() {
        return client;
    }

    Identity identity() {
        return new Identity(account.user(), "OURS", "Rapporteur");
    }

    Person ann() {
        return ann;
    }

    /** Our account as somebody would use it beside us. */
    Person us() {
        return us;
    }

    /** Somebody whose id begins with {@code name}. */
    Person newPerson(String name) {
        return Person.register(api, name + "-" + UUID.randomUUID());
    }

    FaultProxy proxy() {
        return proxy;
    }

    /** A room of hers that we are in. */
    String room() {
        String room = ann.createRoom(account.user());
        us.join(room);
        return room;
    }

    @Override
    public void close() {
        http.close();
        proxy.close();
        homeserver.close();
    }
}
