/**
 * Speed and memory on a folder of 2,000 articles, beside what the libraries alone need in the same run. No test: start {@link
 * org.rapporteur.bench.AnswerBenchmark}.
 */
@NullMarked
package org.rapporteur.bench;

import org.jspecify.annotations.NullMarked;
