package org.capijca;

/** A constant that stands for a number of {@code wincrypt.h}. */
interface Numbered {
  /** The number. */
  int value();
}
