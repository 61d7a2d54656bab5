namespace BankHub.Formats.Iso20022.Definition.Types;

/// <summary>What the two alternatives of a choice of code and proprietary text may hold.</summary>
internal readonly record struct ChoiceTypes(TextType Code, TextType Proprietary);
