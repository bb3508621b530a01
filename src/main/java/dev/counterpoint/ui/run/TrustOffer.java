package dev.counterpoint.ui.run;

import dev.counterpoint.ui.fx.Command;

import javafx.beans.value.ObservableStringValue;

/**
 * What the verdict says of trust.
 *
 * @param need what the check was kept from, in a sentence; empty where it needed no trust
 * @param trust asks the user whether to trust the spec's folder
 */
public record TrustOffer(ObservableStringValue need, Command trust) {}
