using System.Text;
using BankHub.Core.Payments;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Tests.Mapping.SwiftMt.Parts;

/// <summary>Fields 50 and 59: numbered lines only where line 3, which the network asks for, can be said.</summary>
public sealed class CustomerWritingTests
{
    [Theory]
    [InlineData(null, ":50K:ACME\n10 BEAN STREET\nSECOND FLOOR\nREAR HOUSE\n")]
    [InlineData("GB", ":50F:CUST/GB/ABC BANK/123\n1/ACME\n2/10 BEAN STREET\n2/SECOND FLOOR+\n3/GB/LONDON\n")]
    public void Lines_have_numbers_only_with_a_country_and_two_for_the_address(string? country, string expected)
    {
        var written = Write(new()
        {
            Name = "ACME",
            PostalAddress = new()
            {
                AddressLine = ["10 BEAN STREET", "SECOND FLOOR", "REAR HOUSE"],
                TownName = country is null ? null : "LONDON",
                Country = country is null ? null : CountryCode.Parse(country),
            },
            Identification = new()
            {
                Type = PartyType.Organisation, Other = new() { SchemeName = "CUST", Identification = "GB/ABC BANK/123" },
            },
        });

        Assert.Contains(expected, Encoding.Latin1.GetString(written.Bytes.Span).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(country is null, written.Losses.Any(loss => loss.Path == "$.debtor.identification.other"));
    }

    private static WrittenMt Write(Party debtor) => PaymentToMt.Write(
        new(
            new()
            {
                Scheme = Scheme.CrossBorder,
                Method = PaymentMethod.CreditTransfer,
                Reference = "R1",
                InstructionIdentification = "INSTR00000000001",
                EndToEndIdentification = "E2E",
                Uetr = Uetr.Parse("174c245f-2682-4291-ad67-2a41e530cd27"),
                Amount = Money.Of(1, Currency.Usd),
                RequestedExecutionDate = new(2026, 11, 24),
                Debtor = debtor,
                DebtorAccount = new() { Other = new() { Identification = "NOTPROVIDED" } },
                DebtorAgent = new() { Bic = Bic.Parse("BKHBDEFFXXX") },
                CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
                Creditor = new() { Name = "JANE ROE" },
                CreditorAccount = new() { Other = new() { Identification = "12345678" } },
                ChargeBearer = ChargeBearer.Shared,
            },
            new()),
        new()
        {
            Type = "103", Sender = Bic.Parse("BKHBDEFFXXX"), Receiver = Bic.Parse("HLVTCHZZXXX"), Mapping = MtTables.With(),
            Settlement = new() { Method = "INDA", Account = new() { Other = new() { Identification = "NOSTRO-1" } } }, MayLose = true,
        });
}
