namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>What names a payment that a message is about, whoever speaks of it.</summary>
public interface IOriginalNames
{
    string? OriginalInstructionIdentification { get; set; }

    string? OriginalEndToEndIdentification { get; set; }

    string? OriginalUetr { get; set; }
}
