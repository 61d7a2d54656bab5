using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Components.Originals;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>The names of a payment that an answer is about. What stands for a name that nobody gave is none.</summary>
internal static class OriginalNames
{
    /// <summary>Names a payment that agents speak of, and its message, unless that is the one of the whole answer.</summary>
    public static T Write<T>(T said, OriginalReferences names, params ReadOnlySpan<ReportedMessage> whole)
        where T : IAgentOriginalNames
    {
        said.OriginalGroup = OriginalMessages.Own(names, whole);
        said.OriginalTransactionIdentification = names.TransactionIdentification;
        said.OriginalClearingSystemReference = names.ClearingSystemReference;
        return WriteInitiated(said, names);
    }

    /// <summary>Names a payment of a customer, whose message the whole answer is about.</summary>
    public static T WriteInitiated<T>(T said, OriginalReferences names)
        where T : IOriginalNames
    {
        said.OriginalInstructionIdentification = names.InstructionIdentification;
        said.OriginalEndToEndIdentification = names.EndToEndIdentification;
        said.OriginalUetr = names.Uetr;
        return said;
    }

    public static OriginalReferences Read(IAgentOriginalNames said, params ReadOnlySpan<ReportedMessage> whole) =>
        ReadInitiated(said, OriginalMessages.Read(said.OriginalGroup, whole)) with
        {
            TransactionIdentification = AnswerParts.Named(said.OriginalTransactionIdentification),
            ClearingSystemReference = AnswerParts.Named(said.OriginalClearingSystemReference),
        };

    public static OriginalReferences ReadInitiated(IOriginalNames said, OriginalReferences message) => message with
    {
        InstructionIdentification = AnswerParts.Named(said.OriginalInstructionIdentification),
        EndToEndIdentification = AnswerParts.Named(said.OriginalEndToEndIdentification),
        Uetr = said.OriginalUetr,
    };
}
