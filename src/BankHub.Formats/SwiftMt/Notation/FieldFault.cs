using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>What is wrong with a field by itself: the rule, the component, and where its text begins in the value.</summary>
internal readonly record struct FieldFault(MtRule Rule, int Component, int At);
