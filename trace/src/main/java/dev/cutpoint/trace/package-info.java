/**
 * From a recording to cancellations, findings and suspend points.
 *
 * <pre>
 * RecordingReader ─► EventFacts ─► CancellationAssembler ─► Cancellation ─► FindingRules ─► TraceReport
 *  file, folder,      JFR events    drafts, waits, clocks     the model       six rules       TextTrace
 *  cut short too      to facts                                                                JsonLines
 * </pre>
 *
 * <p>JFR ends at {@code EventFacts}: everything behind it works on facts, which come in any order,
 * since the events of a recording are not ordered between threads. An {@code EffectStory} puts the
 * facts of one effect in the order of time and an {@code EffectVerdict} judges it. Rules see the
 * finished model only; they are silent when unsure, because a false alarm costs more than a miss.
 *
 * <p>The names of events and fields are the contract with the agent: no class of the agent is used
 * here.
 */
package dev.cutpoint.trace;
