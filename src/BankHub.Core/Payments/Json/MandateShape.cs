namespace BankHub.Core.Payments.Json;

/// <summary>The debtor's permission for a direct debit.</summary>
internal static class MandateShape
{
    private static readonly WordLeaf<SequenceType> SequenceTypes = new(["FRST", "RCUR", "FNAL", "OOFF"]);

    private static readonly Shape<MandateAmendment> Amendment = new("MandateAmendment", static (walk, before) => new()
    {
        OriginalMandateIdentification = walk.Optional(
            "originalMandateIdentification", before?.OriginalMandateIdentification, Limits.Max35),
        OriginalCreditorName = walk.Optional("originalCreditorName", before?.OriginalCreditorName, Limits.Max140),
        OriginalCreditorSchemeIdentification = walk.Optional(
            "originalCreditorSchemeIdentification", before?.OriginalCreditorSchemeIdentification, Limits.Max35),
        OriginalDebtorAccount = walk.Optional("originalDebtorAccount", before?.OriginalDebtorAccount, AccountShape.Account),
        OriginalDebtorAgent = walk.Optional("originalDebtorAgent", before?.OriginalDebtorAgent, AgentShape.Agent),
    });

    public static readonly Shape<Mandate> Mandate = new("Mandate", static (walk, mandate) => new()
    {
        MandateIdentification = walk.Required("mandateIdentification", mandate?.MandateIdentification, Limits.Max35),
        DateOfSignature = walk.Optional("dateOfSignature", mandate?.DateOfSignature, DateLeaf.Instance),
        SequenceType = walk.Optional("sequenceType", mandate?.SequenceType, SequenceTypes),
        Amendment = walk.Optional("amendment", mandate?.Amendment, Amendment),
    });
}
