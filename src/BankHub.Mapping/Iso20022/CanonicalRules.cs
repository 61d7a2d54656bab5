using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022;

/// <summary>What a message says need not be a payment that the hub would take.</summary>
internal static class CanonicalRules
{
    /// <summary>Whether the payment keeps every rule of the canonical model; what it breaks is a finding at its place.</summary>
    public static bool AreKept(Payment payment, string place, FindingList findings)
    {
        var broken = PaymentReader.Check(payment);
        if (broken.Count == 0)
        {
            return true;
        }

        findings.AddRange(broken.Select(finding => finding with { Path = $"{place}: {finding.Path}" }));
        return false;
    }
}
