package org.rapporteur.matrix;

/** Matrix. */
public final class MatrixSurface {}
