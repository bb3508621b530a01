/**
 * What a person does to a text by one key: each operation takes a text with a selection and gives
 * one change. May use {@code lang} and the JDK.
 */
@NullMarked
package dev.counterpoint.lang.edit;

import org.jspecify.annotations.NullMarked;
