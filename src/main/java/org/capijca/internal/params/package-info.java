/**
 * AlgorithmParameters and AlgorithmParameterGenerator: what keys and ciphers are told beforehand.
 */
package org.capijca.internal.params;
