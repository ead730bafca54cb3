package org.rapporteur.slack;
import com.slack.api.model.view.View;
final class HomeTab { HomeTab(SlackCore core) {} View of(boolean admin) { return View.builder().type("home").build(); } }
