using BankHub.Core.Findings;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Payments;

/// <summary>Reads a canonical payment from JSON: the payment, or every finding at once; never throws.</summary>
public static class PaymentReader
{
    /// <summary>A longer document is refused before it is looked at.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly Rule TooLong = new("size", "A payment is at most 64 KiB of JSON.");

    /// <summary>What is wrong with a payment that was made and not read: all that reading what is written of it would find.</summary>
    public static IReadOnlyList<Finding> Check(Payment payment)
    {
        var findings = new FindingList();
        if (new HoldingWalk().Keeps(payment, PaymentShape.Payment, MaxBytes))
            new PaymentRules(payment, findings).Check();
        else
            findings.AddRange(Read(PaymentWriter.Write(payment)).Findings);
        return findings;
    }

    /// <summary>Either a payment that keeps every rule and no findings, or no payment and at least one finding.</summary>
    public static (Payment? Payment, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> utf8)
    {
        var findings = new FindingList();
        if (utf8.Length > MaxBytes)
        {
            findings.Add("$", TooLong);
            return (null, findings);
        }
        using var index = new JsonIndex();
        if (!index.TryFill(utf8.Span, findings))
            return (null, findings);
        using var walk = new ReadingWalk(utf8, index, findings);
        var payment = walk.Root<Payment>(PaymentShape.Payment);
        if (payment is not null)
            new PaymentRules(payment, findings).Check();
        return (findings.HasAny ? null : payment, findings);
    }
}
