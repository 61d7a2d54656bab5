namespace BankHub.Core.Answers;

/// <summary>The names of the message or the payment that an answer is about, as the answer gives them.</summary>
public sealed record OriginalReferences
{
    public static readonly OriginalReferences None = new();

    /// <summary>The message that carried it (OrgnlMsgId).</summary>
    public string? MessageIdentification { get; init; }

    /// <summary>What kind of message that was, such as pacs.008.001.08 or MT103 (OrgnlMsgNmId).</summary>
    public string? MessageName { get; init; }

    public DateTimeOffset? MessageCreated { get; init; }

    /// <summary>The part of that message (OrgnlPmtInfId).</summary>
    public string? PaymentInformationIdentification { get; init; }

    /// <summary>The instruction (OrgnlInstrId, :21: of an MT).</summary>
    public string? InstructionIdentification { get; init; }

    public string? EndToEndIdentification { get; init; }

    /// <summary>The first agent's id of the transaction (OrgnlTxId).</summary>
    public string? TransactionIdentification { get; init; }

    public string? Uetr { get; init; }

    public string? ClearingSystemReference { get; init; }
}
