namespace BankHub.Core.Payments.Json;

/// <summary>The debtor's permission for a direct debit.</summary>
internal static class MandateShape
{
    private static readonly WordLeaf<SequenceType> SequenceTypes = new(["FRST", "RCUR", "FNAL", "OOFF"]);

    public static readonly Shape<Mandate> Mandate = new("Mandate", static (walk, mandate) => new()
    {
        MandateIdentification = walk.Required("mandateIdentification", mandate?.MandateIdentification, Limits.Max35),
        DateOfSignature = walk.Optional("dateOfSignature", mandate?.DateOfSignature, DateLeaf.Instance),
        SequenceType = walk.Optional("sequenceType", mandate?.SequenceType, SequenceTypes),
    });
}
