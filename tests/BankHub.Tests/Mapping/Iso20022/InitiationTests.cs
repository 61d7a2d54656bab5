using System.Text;
using System.Text.RegularExpressions;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Tests.Mapping.Iso20022;

public sealed class InitiationTests
{
    private static readonly string Long = new('ü', 140);

    public static TheoryData<string, string, string, Payment> Inexpressible => new()
    {
        { "pain.001.001.03", "not-in-version", "$.uetr", Sepa() with { Uetr = Uetr.Parse("123e4567-e89b-42d3-a456-426614174000") } },
        { "pain.001.001.03", "not-in-version", "$.creditor.postalAddress.floor", Sepa() with { Creditor = At(new() { Floor = "3" }) } },
        { "pain.001.001.03", "not-in-version", "$.creditor.identification.lei", Sepa() with
            { Creditor = Known(new() { Type = PartyType.Organisation, Lei = Lei.Parse("529900T8BM49AURSDO55") }) } },
        { "pain.001.001.09", "private-identification", "$.creditor.identification", Sepa() with
            { Creditor = Known(new() { Type = PartyType.Private, Bic = Bic.Parse("DEUTDEFF") }) } },
        { "pain.001.001.09", "empty", "$.creditor.identification", Sepa() with { Creditor = Known(new() { Type = PartyType.Private }) } },
        { "pain.001.001.09", "text", "$.instructionForCreditorAgent[1].code", Sepa() with
            { InstructionForCreditorAgent = [new() { Code = "HOLD" }, new() { Code = "ABCD" }] } },
        { "pain.001.001.09", "text", "$.remittanceInformation.structured[0].referredDocument.type", Sepa() with
            { RemittanceInformation = new() { Structured = [new() { ReferredDocument = new() { Number = "1", Type = "XXXX" } }] } } },
        { "pain.001.001.09", "characters", "$.creditor.name", Sepa() with { Creditor = new() { Name = "東京" } } },
        { "pain.001.001.09", "characters", "$.endToEndIdentification", Sepa() with { EndToEndIdentification = "Rü" } },
        { "pain.001.001.09", "text", "$.debtor.name", Sepa() with { Debtor = new() { Name = Long } } },
        { "pain.001.001.09", "not-in-version", "$.mandate", Sepa() with { Mandate = new() { MandateIdentification = "M" } } },
    };

    [Theory]
    [MemberData(nameof(Inexpressible))]
    public void What_a_version_or_its_characters_cannot_carry_is_told_by_its_path_and_the_others_go_out(
        string version, string rule, string path, Payment payment)
    {
        var encoded = Transfers.Encode(Terms(version), Sepa(), payment, Sepa(2));

        var problem = Assert.Single(encoded.Problems);
        Assert.Equal(2, problem.PaymentId.ToByteArray()[0]);
        Assert.Contains((rule, path), problem.Findings.Select(finding => (finding.Rule, finding.Path)));
        Assert.Equal([1, 3], encoded.Files.SelectMany(file => file.Payments).Select(member => (int)member.Attempt.Number).Order());
    }

    [Fact]
    public void What_is_written_in_other_characters_is_a_note_with_its_path()
    {
        var payment = Sepa() with { Debtor = new() { Name = "Müller & «Söhne»" }, Creditor = new() { Name = "Jane" } };
        var terms = Terms("pain.001.001.09");

        var refused = Transfers.Encode(terms, payment);
        Assert.Equal([("$.debtor.name", "characters")], refused.Problems.Single().Findings.Select(f => (f.Path, f.Rule)));

        var written = Transfers.Encode(terms, payment with { Debtor = new() { Name = "Müller & «Co" } });
        var member = written.Files.Single().Payments.Single();
        Assert.Equal([("$.debtor.name", "transliterated")], member.Notes.Select(note => (note.Path, note.Rule)));
        Assert.Contains("<Nm>Mueller + 'Co</Nm>", Encoding.UTF8.GetString(written.Files.Single().Bytes.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<PmtMtd>TRF</PmtMtd>", true)]
    [InlineData("<PmtMtd>TRA</PmtMtd>", true)]
    [InlineData("<PmtMtd>CHK</PmtMtd>", false)]
    [InlineData("<PmtMtd>XXX</PmtMtd>", false)]
    [InlineData("", false)]
    public void Only_what_is_paid_by_transfer_is_a_credit_transfer(string method, bool isOne)
    {
        var terms = Terms("pain.001.001.09");
        var text = Encoding.UTF8.GetString(Transfers.Encode(terms, Sepa()).Files.Single().Bytes.Span);
        Assert.Contains("<PmtMtd>TRF</PmtMtd>", text, StringComparison.Ordinal);

        var read = InitiationToPayments.Read(
            Encoding.UTF8.GetBytes(text.Replace("<PmtMtd>TRF</PmtMtd>", method, StringComparison.Ordinal)), terms);
        Assert.Equal(isOne, read.Payments.Count == 1);
        Assert.Equal(isOne, !read.Findings.Any(finding => finding.Rule == "method"));
    }

    [Fact]
    public void Who_is_called_as_his_BIC_has_a_name_all_the_same()
    {
        var bank = new Party { Name = "DEUTDEFF", Identification = new() { Type = PartyType.Organisation, Bic = Bic.Parse("DEUTDEFF") } };
        var terms = Terms("pain.001.001.09");
        var bytes = Transfers.Encode(terms, Sepa() with { Debtor = bank, Creditor = bank, UltimateCreditor = bank }).Files.Single().Bytes;

        // InitgPty, Dbtr, Cdtr and UltmtCdtr.
        Assert.Equal(4, Encoding.UTF8.GetString(bytes.Span).Split("<Nm>DEUTDEFF</Nm>").Length - 1);
        Assert.Equal(bank, Assert.Single(InitiationToPayments.Read(bytes, terms).Payments).Creditor);
    }

    [Fact]
    public void Payments_that_share_account_day_and_kind_share_a_message_and_others_get_one_of_their_own()
    {
        var other = Sepa(5) with { CategoryPurpose = "SALA" };
        var encoded = Transfers.Encode(Terms("pain.001.001.09"), Sepa(), other, Sepa(2), other);

        Assert.Equal(["0000000000000AB7", "0000000000000AB7-2"], encoded.Files.Select(file => file.Identification));
        Assert.Equal([[1L, 3L], [2L, 4L]], encoded.Files.Select(file => file.Payments.Select(member => member.Attempt.Number)));
        Assert.Equal([2, 2], encoded.Files.Select(file => InitiationToPayments.Read(file.Bytes, Terms("pain.001.001.09")).Payments.Count));
    }

    [Fact]
    public void What_is_wrong_with_the_debtor_each_of_his_transfers_tells_and_no_other()
    {
        var terms = Terms("pain.001.001.09");
        var text = Encoding.UTF8.GetString(Transfers.Encode(terms, Sepa(), Sepa(2)).Files.Single().Bytes.Span);
        var begin = text.IndexOf("<PmtInf>", StringComparison.Ordinal);
        var end = text.LastIndexOf("</CstmrCdtTrfInitn>", StringComparison.Ordinal);
        var head = Regex.Replace(text[..begin].Replace(">2<", ">6<", StringComparison.Ordinal), "<CtrlSum>.*</CtrlSum>", "");
        var group = text[begin..end];
        var wrong = group.Replace("<IBAN>DE89", "<IBAN>DE88", StringComparison.Ordinal);
        var other = group.Replace("<Nm>Acme<", "<Nm>Other<", StringComparison.Ordinal);

        var read = InitiationToPayments.Read(Encoding.UTF8.GetBytes($"{head}{group}{wrong}{other}{text[end..]}"), terms);

        Assert.Equal(
            ["transfer 3: $.debtorAccount.iban", "transfer 4: $.debtorAccount.iban"], read.Findings.Select(finding => finding.Path));
        Assert.Equal(["Acme", "Acme", "Other", "Other"], read.Payments.Select(payment => payment.Debtor.Name));
    }

    [Fact]
    public void What_is_no_payment_is_left_out_with_its_place()
    {
        var terms = Terms("pain.001.001.09");
        var bytes = Transfers.Encode(terms, Sepa(), Sepa(2)).Files.Single().Bytes;
        var text = Encoding.UTF8.GetString(bytes.Span);
        var place = text.LastIndexOf("FR1420041010050500013M02606", StringComparison.Ordinal);
        var changed = text.Remove(place, 4).Insert(place, "FR15");

        var read = InitiationToPayments.Read(Encoding.UTF8.GetBytes(changed), terms);

        Assert.Single(read.Payments);
        Assert.Equal("transfer 2: $.creditorAccount.iban", Assert.Single(read.Findings).Path);
        Assert.Contains(InitiationToPayments.Read("<Document"u8.ToArray(), terms).Findings, IsFatal);

        static bool IsFatal(Finding finding) => finding.Rule is "xml" or "no-document";
    }

    private static Payment Sepa(decimal amount = 1) => Transfers.Sepa(amount);

    private static Party At(PostalAddress address) => new() { Name = "Jane", PostalAddress = address };

    private static Party Known(PartyIdentification identification) => new() { Name = "Jane", Identification = identification };

    private static BankHub.Mapping.Iso20022.CreditTransferTerms Terms(string version) =>
        Transfers.Terms(version) with { Characters = CharacterSet.SepaLatin };
}
