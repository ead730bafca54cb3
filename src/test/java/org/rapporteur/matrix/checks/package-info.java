/**
 * The bot checked from outside, as people in Matrix see it: a whole bot on a real homeserver, behind a proxy that does harm, judged by what
 * stands in the rooms and by what it asked the homeserver. Each test names what it checks; {@code docs/matrix-checks.md} lists them. Start with
 * {@link org.rapporteur.matrix.checks.Community}.
 */
@NullMarked
package org.rapporteur.matrix.checks;

import org.jspecify.annotations.NullMarked;
