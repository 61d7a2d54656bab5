using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// Shares out the ten million trace numbers of one institution: most belong to payments, each of which has its own number on the
/// connection; the last million to offset entries, which no report names and which may come round again.
/// </summary>
public static class TraceNumbers
{
    /// <summary>The highest number of a payment; beyond it the connection needs another institution number from its bank.</summary>
    public const int LastOfPayments = 8_999_999;

    private const int OffsetsOfAMessage = 1_000;
    private const int MessagesTillRepetition = 900;

    /// <summary>The trace of an offset entry, above every payment's, since traces ascend within a batch.</summary>
    public static TraceNumber OfOffset(RoutingNumber bank, long message, int index) =>
        new(bank.Institution, LastOfPayments + 1 + ((int)(message % MessagesTillRepetition) * OffsetsOfAMessage) + index);
}
