package org.rapporteur.evaluation;

/**
 * The evidence for a question that was asked as it stands.
 *
 * @param evidence see {@link org.rapporteur.answer.SentenceWeigher#evidenceNames()}; never empty
 * @param answerable whether the folder holds an answer
 * @param right whether one of the three best sentences does
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record AskedEvidence(QuestionSet set, String id, double[] evidence, boolean answerable, boolean right) {}
