using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>MT 103 with the flag REMIT: what field 70 has no room for stands in field 77T, and comes back.</summary>
public sealed class ExtendedRemittanceTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("INVOICE 4711", 10));

    [Fact]
    public void Texts_beyond_the_room_of_four_lines_come_back_one_by_one()
    {
        var given = Payment("E2E-1", [Long, "AND ONE MORE", "-} IS NO END"]);

        var text = Written(given, out var back);

        Assert.Contains($"\n:77T:/SWIF//ROC/E2E-1\n/URI/{Long}\n/URI/AND ONE MORE\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":70:", text, StringComparison.Ordinal);
        Assert.Equal(given.EndToEndIdentification, back.EndToEndIdentification);
        Assert.Equal(given.RemittanceInformation!.Unstructured.Take(2), back.RemittanceInformation!.Unstructured.Take(2));
    }

    [Fact]
    public void Texts_without_references_are_a_narrative()
    {
        var given = Payment("NOTPROVIDED", [Long, "AND ONE MORE"]);

        Assert.Contains($"\n:77T:/NARR/{Long}\nAND ONE MORE\n-}}", Written(given, out var back), StringComparison.Ordinal);
        Assert.Equal(given.RemittanceInformation, back.RemittanceInformation);
    }

    [Fact]
    public void What_is_of_another_format_stays_with_its_code()
    {
        var given = Payment("NOTPROVIDED", ["/UEDI/UNH+123A5+FINPAY:D:98A:UN'DOC+"]);

        Assert.Contains("\n:77T:/UEDI/UNH+123A5", Written(given, out var back), StringComparison.Ordinal);
        Assert.Equal(given.RemittanceInformation, back.RemittanceInformation);
    }

    [Fact]
    public void Structured_references_stand_by_the_codes_of_field_70()
    {
        var given = Payment("E2E-1", [Long]);
        given = given with
        {
            RemittanceInformation = given.RemittanceInformation! with
            {
                Structured =
                    [new() { ProprietaryReference = "BET072" }, new() { ReferredDocument = new() { Number = "815", Type = "CINV" } }],
            },
        };

        Assert.Contains("/SWIF//ROC/E2E-1///RFB/BET072///INV/815\n", Written(given, out var back), StringComparison.Ordinal);
        Assert.Equal(given.RemittanceInformation, back.RemittanceInformation);
    }

    [Fact]
    public void A_message_with_the_flag_and_nothing_to_say_is_not_written()
    {
        var written = PaymentToMt.Write(new(Payment("NOTPROVIDED", []), new()), Terms());

        Assert.True(written.Bytes.IsEmpty);
        Assert.Contains(written.Problems, problem => problem.Rule == "field-missing");
    }

    [Fact]
    public void Texts_of_a_plain_transfer_are_joined_and_told()
    {
        var written = PaymentToMt.Write(new(Payment("E2E-1", ["ONE", "TWO"]), new()), Terms() with { Flag = null });

        Assert.Empty(written.Problems);
        Assert.Contains(written.Notes, note => note.Rule == "joined");
        Assert.Contains(":70:/ROC/E2E-1///URI/ONE TWO\n", FinTexts.Text(written.Bytes), StringComparison.Ordinal);
    }

    private static string Written(Payment given, out Payment back)
    {
        var written = PaymentToMt.Write(new(given, new()), Terms());
        Assert.Empty(written.Problems.Concat(written.Losses));
        var reader = new MtReader(written.Bytes);
        Assert.True(reader.Read());
        Assert.Empty(reader.Message.Findings);
        var read = MtToPayments.Read(reader.Message, MtTables.With());
        Assert.Empty(read.Findings);
        back = Assert.Single(read.Transfers).Payment;
        return FinTexts.Text(written.Bytes);
    }

    private static Payment Payment(string endToEnd, string[] texts) => new()
    {
        Scheme = Scheme.CrossBorder,
        Method = PaymentMethod.CreditTransfer,
        Reference = "P1",
        InstructionIdentification = "INSTR00000000001",
        EndToEndIdentification = endToEnd,
        Amount = Money.Of(1234.5m, Currency.Usd),
        RequestedExecutionDate = new(2026, 11, 24),
        Debtor = new() { Name = "Acme" },
        DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") },
        CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
        Creditor = new() { Name = "Jane Roe" },
        CreditorAccount = new() { Other = new() { Identification = "12345678" } },
        ChargeBearer = ChargeBearer.Shared,
        RemittanceInformation = texts.Length == 0 ? null : new() { Unstructured = [.. texts] },
    };

    private static MtTerms Terms() => new()
    {
        Type = "103", Flag = "REMIT", Sender = Bic.Parse("BKHBDEFFXXX"), Receiver = Bic.Parse("HLVTCHZZXXX"), Mapping = MtTables.With(),
        MayLose = false,
    };
}
