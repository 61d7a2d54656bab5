using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>The debtor's permission for a direct debit, and its place in the sequence of them.</summary>
internal static class Mandates
{
    // SequenceType3Code, in the order of our words.
    private static readonly string[] Sequences = ["FRST", "RCUR", "FNAL", "OOFF"];

    public static string? Write(SequenceType? sequence) => sequence is { } given ? Sequences[(int)given] : null;

    public static DirectDebitTerms? Write(Mandate? mandate, Scheme scheme, Outgoing to) => mandate is null ? null : new()
    {
        Mandate = new()
        {
            Identification = mandate.MandateIdentification,
            DateOfSignature = mandate.DateOfSignature,
            AmendmentIndicator = mandate.Amendment is null ? null : true,
            Amendment = Amendments.Write(mandate.Amendment, scheme, to),
        },
    };

    public static Mandate? Read(DirectDebitTerms? terms, string? sequence, Incoming from)
    {
        var known = Array.IndexOf(Sequences, sequence);
        if (sequence is not null && known < 0)
        {
            from.Report("$.mandate.sequenceType", "unknown-code", "The sequence type is none of FRST, RCUR, FNAL and OOFF.");
        }

        return terms?.Mandate is not { Identification: { } name } mandate ? null : new()
        {
            MandateIdentification = name,
            DateOfSignature = mandate.DateOfSignature,
            SequenceType = known < 0 ? null : (SequenceType)known,
            Amendment = Amendments.Read(mandate, from),
        };
    }
}
