package org.rapporteur.dossier;

/** What a name that somebody typed is to be a name of. */
public enum NameKind {
    PERSON,
    PARTY,
    TOPIC
}
