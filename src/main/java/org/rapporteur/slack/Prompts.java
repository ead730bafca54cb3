package org.rapporteur.slack;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
final class Prompts { private Prompts() {} static List<SuggestedPrompt> of(List<String> e) { return List.of(); } static String title(String q) { return q; } }
