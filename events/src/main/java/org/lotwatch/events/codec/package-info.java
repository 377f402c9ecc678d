/**
 * Bytes become events, and events bytes.
 *
 * <p>{@link org.lotwatch.events.codec.EventCodec} is the door. A record is read as text ({@code JsonText}), brought into the
 * JSON form of CloudEvents whatever its content mode ({@code BinaryMode}), held against the schemas ({@code SchemaCheck}),
 * turned into a record ({@code EventMapper}) and held against the rules that a schema cannot say ({@code FieldRules}).
 * What fails on the way is {@link org.lotwatch.events.codec.Unreadable} with a reason, a JSON pointer and a sentence.
 */
@NullMarked
package org.lotwatch.events.codec;

import org.jspecify.annotations.NullMarked;
