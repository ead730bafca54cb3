package org.rapporteur.slack;
import com.slack.api.model.view.View;
final class Forms { private Forms() {} 
 static View ask(String m, String about) { return View.builder().type("modal").privateMetadata(m).build(); }
 static View reason(String id) { return View.builder().type("modal").privateMetadata(id).build(); } }
