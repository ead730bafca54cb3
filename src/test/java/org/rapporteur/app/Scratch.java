package org.rapporteur.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.*;
import java.util.function.Function;
import org.rapporteur.answer.*;
import org.rapporteur.evaluation.*;
import org.rapporteur.ingest.ReadingProgress;

public class Scratch {
    public static void main(String[] args) throws Exception {
        try (Core core = Core.open(Path.of("knowledge"), Path.of("/tmp/scratch-data"), !args[0].contains("words"), InstantSource.system())) {
            var report = core.refresher().refresh(ReadingProgress.IGNORED);
            System.err.println(report.took() + " " + report.notes() + report.failures() + report.files().size());
            core.embedding().ifPresent(e -> { try { e.start().get(); } catch (Exception x) { throw new RuntimeException(x); } });
            Function<String, float[]> embed = core.embedder().map(e -> (Function<String, float[]>) e::embed).orElse(null);
            Asker asker = (t, q, d) -> core.answerer().answer(new Question(q, d));
            Evaluation evaluation = new Evaluation(asker, embed);
            List<Path> files = Arrays.stream(args).skip(1).map(Path::of).toList();
            if (args[0].contains("learn")) new Learning(core.answerer(), embed).sentenceWeights(files, System.out);
            else if (args[0].contains("conf")) new Learning(core.answerer(), embed).confidenceWeights(files, System.out);
            else if (args[0].contains("ask")) for (String q : args[1].split("\\|")) { var r = core.answerer().answer(new Question(q, null)); System.out.println("\nQ " + q + "\n" + (r instanceof AnswerResult.Answered a ? a.plainText() + "\n" + a.notes() : ((AnswerResult.Gap) r).reason() + " " + ((AnswerResult.Gap) r).message()) + " " + r.confidence()); if (args[0].contains("why")) System.out.println(r.explanation()); }
            else for (Path f : files) evaluation.score(f, args[0].contains("miss") ? System.out : null).forEach((g, m) -> { System.out.print(g + ": "); m.forEach((k, v) -> System.out.printf("%s %.3f; ", k, v)); System.out.println(); });
        }
    }
}
