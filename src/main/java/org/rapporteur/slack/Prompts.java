package org.rapporteur.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.conversation.ShownText;

/** What is suggested in a conversation with us, and its name. Pure. */
final class Prompts {
    private static final int TITLE = 80;

    private Prompts() {}

    /** What is suggested where a conversation with us begins. */
    static List<SuggestedPrompt> of(List<String> examples) {
        List<SuggestedPrompt> prompts = new ArrayList<>();
        examples.stream()
                .map(ShownText::of)
                .filter(example -> !example.isBlank())
                .limit(Limits.PROMPTS - 1)
                .forEach(example ->
                        prompts.add(new SuggestedPrompt(ShownText.cut(example, Limits.BUTTON_TEXT), example)));
        if (prompts.size() < Limits.PROMPTS - 1) {
            prompts.add(new SuggestedPrompt(SlackWording.LATEST_PROMPT, "latest"));
        }
        prompts.add(new SuggestedPrompt(SlackWording.HELP_PROMPT, "help"));
        return prompts;
    }

    /** The name of a conversation that began with a question. */
    static String title(String question) {
        String shown = ShownText.of(question).strip();
        return shown.isEmpty() ? SlackWording.HOME_TITLE : ShownText.cut(shown, TITLE);
    }
}
