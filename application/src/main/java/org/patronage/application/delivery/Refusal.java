package org.patronage.application.delivery;

/**
 * Why something that a person asked for is not done; names no person.
 *
 * @param problem what speaks against it
 * @param remedy what to do about it, a sentence
 */
public record Refusal(String problem, String remedy) {}
