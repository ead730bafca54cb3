package org.rapporteur.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.rapporteur.chart.Drawing.Box;
import org.rapporteur.chart.Drawing.Diamond;
import org.rapporteur.chart.Drawing.Disc;
import org.rapporteur.chart.Drawing.Shape;
import org.rapporteur.chart.Drawing.Words;
import org.rapporteur.dossier.TimelineLine;

class TimelineChartTest {
    private static final List<Frame> FRAMES = List.of(Frame.CHAT, Frame.PAGE, Frame.PHONE);
    private static final List<TimelineLine> TALKS = List.of(
            SampleEvents.on("2011-11-12", false, "Honolulu", "Russia", "United States"),
            SampleEvents.on("2011-11-19", false, "Bali", "Russia"),
            SampleEvents.during("2012-01-01", "2012-12-31", "NATO"),
            SampleEvents.on("2012-05-20", false, "Chicago", "NATO"),
            SampleEvents.on("2012-06-18", false, "Los Cabos", "United States", "Russia"),
            SampleEvents.on("2012-09-01", true, null, "Poland"),
            SampleEvents.on("2013-05-01", true, "Moscow"));

    private static final TimelineChart CHART = new TimelineChart("Timeline: missile defence", TALKS);

    @Test
    void theAltTextTellsWhatThePictureShows() {
        assertThat(CHART.alt())
                .isEqualTo("Timeline: missile defence: 7 events from 12 Nov 2011 to 1 May 2013."
                        + " Of them: happened 5; planned 1; planned, day has passed 1."
                        + " Told of in 2 articles, published 13 Nov 2011 to 1 Apr 2013."
                        + " By party: Russia 3, NATO 2, United States 2, Poland 1, no party named 1."
                        + " Most in one month: November 2011, 2. Places: Honolulu, Bali, Chicago, Los Cabos.");
    }

    @Test
    void whatHappenedWasPlannedOrIsOverdueHasAShapeOfItsOwn() {
        List<Shape> shapes = CHART.draw(Frame.CHAT).shapes();
        // Two share a row and a week, two stand in two rows each; the legend has one sign for each kind and two for the
        // size.
        assertThat(of(Disc.class, shapes)).hasSize(6 + 3);
        assertThat(of(Diamond.class, shapes))
                .extracting(Diamond::filled)
                .containsExactlyInAnyOrder(true, false, true, false);
    }

    @Test
    void namesPartiesPlacesAndYears() {
        assertThat(texts(CHART.draw(Frame.CHAT)))
                .contains("Timeline: missile defence", "7 events, 12 Nov 2011 to 1 May 2013 · 2 articles")
                .contains("Russia", "United States", "NATO", "Poland", "no party named")
                .contains("Chicago", "Los Cabos")
                .contains("Apr 2012", "happened", "planned", "planned, day has passed");
    }

    @Test
    void partiesThatHaveNoRowStandTogether() {
        List<TimelineLine> events = Stream.of("A", "B", "C", "D", "E", "F")
                .map(party -> SampleEvents.on("2012-05-20", false, null, party))
                .toList();
        assertThat(Lane.of(events, 4)).extracting(Lane::name).containsExactly("A", "B", "C", Lane.OTHERS);
        assertThat(Lane.of(events, 6)).extracting(Lane::name).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(Lane.of(events, 4).getLast().events()).hasSize(3);
    }

    @Test
    void aDayFarFromAllOthersStandsApart() {
        List<TimelineLine> events =
                new ArrayList<>(List.of(SampleEvents.on("1949-04-04", false, "Washington", "NATO")));
        for (int month = 1; month <= 12; month++) {
            events.add(SampleEvents.on("2012-%02d-01".formatted(month), false, null, "Russia"));
        }
        List<String> texts = texts(new TimelineChart("t", events).draw(Frame.CHAT));
        assertThat(texts).contains("earlier", "Apr 2012").doesNotContain("later", "1950");
    }

    @Test
    void aSingleDayHasAnAxis() {
        Drawing drawing = new TimelineChart("t", List.of(TALKS.getFirst())).draw(Frame.PHONE);
        assertThat(texts(drawing)).contains("Honolulu", "6 Nov", "13 Nov");
    }

    @Test
    void aChatGetsAPictureOfThePreviewsSize() throws IOException {
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(new TimelineChart("t", SampleEvents.random(new Random(3))).png(Frame.CHAT)));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isBetween(300, 630);
    }

    @Test
    void theLettersOfAPngAreDrawnWithoutAnInstalledFont() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(CHART.png(Frame.CHAT)));
        Words title = of(Words.class, CHART.draw(Frame.CHAT).shapes()).getFirst();
        int dark = 0;
        for (int x = (int) title.x(); x < title.x() + 300; x++) {
            for (int y = (int) (title.y() - title.size()); y < title.y(); y++) {
                dark += (picture.getRGB(x, y) & 0xff) < 0x60 ? 1 : 0;
            }
        }
        assertThat(dark).as("dark pixels of the title").isBetween(800, 6_000);
    }

    @Test
    void anSvgHoldsNothingThatLoadsOrRuns() {
        String hostile = "<script>alert(1)</script> & \"' ]]> \u0007\u202e";
        String svg = new TimelineChart(
                        hostile,
                        List.of(
                                SampleEvents.on("2012-05-20", true, hostile, hostile),
                                SampleEvents.on("2012-05-20", false, hostile, hostile)))
                .svg(Frame.PAGE);
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        assertThat(document.getAllElements().stream()
                        .map(element -> element.tagName())
                        .distinct())
                .containsOnly("#root", "svg", "title", "desc", "rect", "circle", "path", "text");
        assertThat(document.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().matches("on.*|style|.*href|class")));
        assertThat(document.expectFirst("title").wholeText()).isEqualTo(hostile.replace('\u0007', '\uFFFD'));
        assertThat(document.expectFirst("desc").wholeText()).contains("2 events from 20 May 2012");
    }

    @Test
    void nothingLiesUponAnotherOrOutsideThePicture() {
        long seed = 1971;
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            List<TimelineLine> events = SampleEvents.random(random);
            for (Frame frame : FRAMES) {
                Drawing drawing =
                        new TimelineChart("What happened and when in the talks on " + round, events).draw(frame);
                String which = "seed %d, round %d, %s".formatted(seed, round, frame);
                assertThat(drawing.height()).as(which).isLessThan(frame == Frame.CHAT ? 631 : 1_000);
                List<Rectangle2D> words = of(Words.class, drawing.shapes()).stream()
                        .map(TimelineChartTest::extent)
                        .toList();
                List<Rectangle2D> marks = drawing.shapes().stream()
                        .flatMap(TimelineChartTest::extentOfMark)
                        .toList();
                Rectangle2D whole = new Rectangle2D.Double(-0.1, -0.1, drawing.width() + 0.2, drawing.height() + 0.2);
                assertThat(words).as(which).allMatch(whole::contains);
                assertThat(marks).as(which).allMatch(whole::contains);
                assertApart(words, which);
                assertApart(marks, which);
                for (Rectangle2D mark : marks) {
                    assertThat(words).as(which).noneMatch(mark::intersects);
                }
            }
        }
    }

    @Test
    void aPictureOfNothingIsNone() {
        assertThatThrownBy(() -> new TimelineChart("t", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertApart(List<Rectangle2D> shapes, String which) {
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(shapes.get(i).intersects(shapes.get(j)))
                        .as("%s: %s upon %s", which, shapes.get(i), shapes.get(j))
                        .isFalse();
            }
        }
    }

    /** The room that letters of middle height take. */
    private static Rectangle2D extent(Words words) {
        return new Rectangle2D.Double(
                words.x(),
                words.y() - 0.7 * words.size(),
                Typeface.shipped().width(words.text(), words.size()),
                0.7 * words.size());
    }

    /** Of a diamond the square within, since corners may touch. */
    private static Stream<Rectangle2D> extentOfMark(Shape shape) {
        return switch (shape) {
            case Disc(var x, var y, var radius, var colour) -> Stream.of(inside(x, y, radius));
            case Diamond(var x, var y, var radius, var colour, var filled) -> Stream.of(inside(x, y, radius));
            case Box box -> Stream.empty();
            case Words words -> Stream.empty();
        };
    }

    private static Rectangle2D inside(double x, double y, double radius) {
        double half = radius - 0.01;
        return new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    }

    private static <T extends Shape> List<T> of(Class<T> kind, List<Shape> shapes) {
        return shapes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> texts(Drawing drawing) {
        return of(Words.class, drawing.shapes()).stream().map(Words::text).toList();
    }
}
