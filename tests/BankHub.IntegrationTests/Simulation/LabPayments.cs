using BankHub.Core.Payments;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Payments for the invented banks.</summary>
internal static class LabPayments
{
    /// <summary>The account numbers of all of them.</summary>
    public static readonly IReadOnlyList<string> Accounts = ["12345678", "87654321"];

    public static Payment Next(Random chance, bool files)
    {
        var number = chance.Next(1, 1_000_000);
        var json = $$"""
            {"scheme":"{{(files ? "ach-ppd" : "faster-payments")}}","method":"creditTransfer","reference":"r{{number}}",
             "endToEndIdentification":"e{{number}}","amount":{"value":"{{number / 100}}.{{number % 100:00}}","currency":"{{(files ? "USD"
               : "GBP")}}"},
             "requestedExecutionDate":"2026-11-23",
             "debtor":{"name":"Lab Ltd"},"debtorAccount":{"bban":"{{Accounts[0]}}"},"debtorAgent":{{Agent(files)}},
             "creditor":{"name":"Jo Doe"},"creditorAccount":{"bban":"{{Accounts[1]}}"},"creditorAgent":{{Agent(files)}}}
            """.Replace(".00\",\"currency", ".01\",\"currency");
        var (payment, findings) = PaymentReader.Read(System.Text.Encoding.UTF8.GetBytes(json));
        return payment ?? throw new InvalidOperationException(string.Join("; ", findings));
    }

    private static string Agent(bool files) => files
        ? """{"clearingSystemMemberIdentification":{"clearingSystem":"USABA","memberIdentification":"091803300"}}"""
        : """{"clearingSystemMemberIdentification":{"clearingSystem":"GBDSC","memberIdentification":"200051"}}""";
}
