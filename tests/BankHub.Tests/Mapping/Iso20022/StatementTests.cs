using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Tests.Mapping.Iso20022;

public sealed class StatementTests
{
    private const string Batch = """
        <NtryDtls><Btch><MsgId>M1</MsgId><PmtInfId>M1-P</PmtInfId><NbOfTxs>3</NbOfTxs><TtlAmt Ccy="EUR">30.00</TtlAmt>
        <CdtDbtInd>DBIT</CdtDbtInd></Btch></NtryDtls>
        """;

    private const string Single = """
        <AmtDtls><InstdAmt><Amt Ccy="USD">11.00</Amt></InstdAmt><TxAmt><Amt Ccy="EUR">10.00</Amt><CcyXchg><SrcCcy>USD</SrcCcy>
        <TrgtCcy>EUR</TrgtCcy><XchgRate>1.1</XchgRate></CcyXchg></TxAmt></AmtDtls>
        <Chrgs><Rcrd>
        <Amt Ccy="EUR">1.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd><Tp><Cd>COMM</Cd></Tp></Rcrd></Chrgs>
        <NtryDtls><TxDtls><Refs><MsgId>M1</MsgId><InstrId>I1</InstrId><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
        <Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
        <RltdPties><Dbtr><Pty><Nm>Jane</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
        <RmtInf><Ustrd>back</Ustrd></RmtInf>
        <RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></RtrInf></TxDtls></NtryDtls>
        """;

    [Fact]
    public void A_batch_booking_names_its_message_and_no_transaction()
    {
        var entry = Entries(Entry("30.00", "DBIT", "BOOK", Batch)).Single();

        Assert.Equal((BookingSide.Debit, "30.00 EUR", EntryStatus.Booked, "A1"),
            (entry.Side, entry.Amount.ToString(), entry.Status, entry.AccountServicerReference));
        Assert.Equal(
            new BatchInformation
            {
                MessageIdentification = "M1", PaymentInformationIdentification = "M1-P", NumberOfTransactions = 3,
                TotalAmount = Sum.Of(30, Currency.Eur), Side = BookingSide.Debit,
            },
            entry.Batch);
        Assert.Empty(entry.Details);
        Assert.Equal(new() { Domain = "PMNT", Family = "ICDT", SubFamily = "ESCT", Proprietary = "NTRF+116", Issuer = "DK" },
            entry.BankTransactionCode);
    }

    [Fact]
    public void A_return_is_told_with_reason_charge_and_exchange_and_a_placeholder_is_no_name()
    {
        var entry = Entries(Entry("10.00", "CRDT", "BOOK", Single)).Single();

        var details = Assert.Single(entry.Details);
        Assert.Equal(new ReasonCode(ReasonCode.Iso20022, "AC04", "closed"), details.ReturnReason);
        Assert.Equal(("M1", "I1", null), (details.References.MessageIdentification, details.References.InstructionIdentification,
            details.References.EndToEndIdentification));
        Assert.Equal(("Jane", "DE89370400440532013000"), (details.Debtor?.Name, details.DebtorAccount?.Number));
        Assert.Equal(new Charge { Amount = Sum.Of(1.5m, Currency.Eur), Side = BookingSide.Debit, Included = true, Type = "COMM" },
            Assert.Single(entry.Charges));
        Assert.Equal(("11.00 USD", 1.1m), (entry.AmountDetails?.Instructed?.ToString(), entry.AmountDetails?.Exchange?.Rate));
    }

    [Theory]
    [InlineData("10.005", "CRDT", "BOOK", "amount-decimals")]
    [InlineData("1000000000000000000", "CRDT", "BOOK", "amount-size")]
    [InlineData("12345678901234567890123.45", "CRDT", "BOOK", "amount-size")]
    [InlineData("10.00", "CRDT", "XXXX", "unknown-code")]
    [InlineData("10.00", "KRDT", "BOOK", "incomplete")]
    [InlineData("ten", "CRDT", "BOOK", "number")]
    public void An_entry_that_is_not_understood_is_a_finding_and_its_neighbours_apply(
        string amount, string side, string status, string rule)
    {
        var items = Decode(Entry("1.00", "CRDT", "BOOK") + Entry(amount, side, status) + Entry("2.00", "CRDT", "PDNG"));

        Assert.Equal(["1.00", "2.00"], items.OfType<DecodedEntry>().Select(item => item.Entry.Amount.Digits));
        Assert.Contains(items.OfType<DecodedFinding>(), item => item.Finding.Rule == rule);
    }

    [Fact]
    public void An_entry_that_does_not_say_whether_it_is_booked_is_not_taken_for_booked()
    {
        var items = Decode(Entry("1.00", "CRDT", "BOOK").Replace("<Sts><Cd>BOOK</Cd></Sts>", "", StringComparison.Ordinal));

        Assert.Empty(items.OfType<DecodedEntry>());
        Assert.Equal("status-missing", Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
    }

    [Fact]
    public void A_statement_begins_and_ends_also_without_entries()
    {
        var items = Decode("");

        var begun = Assert.IsType<DecodedStatement>(items[0]).Statement;
        Assert.Equal((StatementKind.EndOfDay, "S1", 7L, 2, false, "EUR"), (begun.Kind, begun.Identification,
            begun.ElectronicSequenceNumber, begun.Page, begun.IsLastPage, begun.Currency.Value));
        Assert.Equal([new("OPBD", Sum.Of(-5, Currency.Eur), new(2026, 11, 23)), new("ITBD", Sum.Of(20, Currency.Eur), new(2026, 11, 23))],
            begun.Balances);
        Assert.Equal(4, Assert.IsType<DecodedStatementEnd>(items[1]).NumberOfEntries);
        Assert.Equal(2, items.Count);
    }

    [Theory]
    [InlineData("<TtlCdtNtries><NbOfNtries>1</NbOfNtries></TtlCdtNtries><TtlDbtNtries><NbOfNtries>2</NbOfNtries></TtlDbtNtries>", 3)]
    [InlineData("<TtlDbtNtries><NbOfNtries>2</NbOfNtries></TtlDbtNtries>", null)]
    public void How_many_entries_there_are_is_also_said_side_by_side(string summary, int? number)
    {
        var body = Encoding.UTF8.GetString(Document(""))
            .Replace("<TtlNtries><NbOfNtries>4</NbOfNtries></TtlNtries>", summary, StringComparison.Ordinal);
        var items = new StatementsToItems(Transfers.Mapping).Decode(Encoding.UTF8.GetBytes(body));
        Assert.Equal(number, items.OfType<DecodedStatementEnd>().Single().NumberOfEntries);
    }

    [Fact]
    public void Nothing_is_used_of_a_statement_that_is_cut_off()
    {
        var whole = Document(Entry("1.00", "CRDT", "BOOK"));

        for (var length = 0; length < whole.Length; length += 7)
        {
            var items = new StatementsToItems(Transfers.Mapping).Decode(whole.AsMemory(0, length)).ToList();
            Assert.Single(items);
            Assert.IsType<DecodedFinding>(items[0]);
        }
    }

    [Fact]
    public void Odd_words_about_parties_are_left_out_and_told_and_the_booking_stays()
    {
        var debtor = $"<Dbtr><Pty><Nm>{new string('x', 150)}</Nm></Pty></Dbtr>";
        var details = "<NtryDtls><TxDtls><Refs><InstrId>I1</InstrId></Refs>"
            + $"<RltdPties>{debtor}</RltdPties></TxDtls></NtryDtls>";
        var items = Decode(Entry("1.00", "CRDT", "BOOK", details));

        Assert.Equal("I1", items.OfType<DecodedEntry>().Single().Entry.Details.Single().References.InstructionIdentification);
        Assert.Equal("left-out", items.OfType<DecodedFinding>().Single().Finding.Rule);
    }

    [Fact]
    public void Entries_have_their_numbers_in_the_message_whatever_can_be_read_of_those_before_them()
    {
        var name = new string('x', 150);
        var odd = $"<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>{name}</Nm></Pty></Dbtr></RltdPties></TxDtls></NtryDtls>";
        var unread = Entry("10.00", "DBIT", "BOOK").Replace("<Sts><Cd>BOOK</Cd></Sts>", "", StringComparison.Ordinal);
        var items = Decode(Entry("1.00", "CRDT", "BOOK", odd) + unread + Entry("2.00", "CRDT", "BOOK") + Entry("3.00", "CRDT", "BOOK"));

        Assert.Equal([1, 3, 4], items.OfType<DecodedEntry>().Select(entry => entry.Number!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<Sts/>")]
    [InlineData("<Sts><Cd/></Sts>")]
    [InlineData("<Sts><Prtry>BOOKED</Prtry></Sts>")]
    [InlineData("<Sts><Cd>BOOKED</Cd></Sts>")]
    public void An_entry_that_is_not_said_to_be_booked_is_a_finding_and_no_money(string status)
    {
        var body = Entry("10.00", "DBIT", "BOOK").Replace("<Sts><Cd>BOOK</Cd></Sts>", status, StringComparison.Ordinal);
        var items = Decode(body);

        Assert.DoesNotContain(items, item => item is DecodedEntry);
        Assert.Contains(items, item => item is DecodedFinding);
        Assert.NotEqual(EntryStatus.Booked, default);
    }

    [Fact]
    public void Of_parties_only_what_is_odd_is_left_out()
    {
        var odd = Single.Replace("<RmtInf>", "<RltdAgts><CdtrAgt><FinInstnId/></CdtrAgt></RltdAgts><RmtInf>", StringComparison.Ordinal);
        var items = Decode(Entry("10.00", "CRDT", "BOOK", odd));

        var details = Assert.Single(items.OfType<DecodedEntry>().Single().Entry.Details);
        Assert.Equal(("Jane", "back", null), (details.Debtor?.Name, details.RemittanceInformation?.Unstructured[0], details.CreditorAgent));
        Assert.Equal("left-out", Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
    }

    [Fact]
    public void A_balance_of_more_digits_than_an_amount_has_is_left_out_and_told()
    {
        var body = Encoding.UTF8.GetString(Document(Entry("1.00", "CRDT", "BOOK")));
        body = body.Replace(">20.00<", ">20000000000000000000.00<", StringComparison.Ordinal);
        var items = new StatementsToItems(Transfers.Mapping).Decode(Encoding.UTF8.GetBytes(body)).ToList();

        Assert.Equal("OPBD", Assert.Single(items.OfType<DecodedStatement>().Single().Statement.Balances).Type);
        Assert.Single(items.OfType<DecodedEntry>());
        var told = Assert.Single(items.OfType<DecodedFinding>(), item => item.Finding.Rule == "left-out");
        Assert.Contains("amount-size", told.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_charge_that_cannot_be_read_is_told_beside_its_booking()
    {
        var odd = Single.Replace("Ccy=\"EUR\">1.50<", "Ccy=\"EUR\">1.505<", StringComparison.Ordinal);
        var items = Decode(Entry("10.00", "CRDT", "BOOK", odd));

        Assert.Empty(items.OfType<DecodedEntry>().Single().Entry.Charges);
        var told = Assert.Single(items.OfType<DecodedFinding>()).Finding;
        Assert.Equal("left-out", told.Rule);
        Assert.Contains("Chrgs amount-decimals", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_booking_of_which_all_about_parties_is_left_out_keeps_its_charges()
    {
        const string charges = """
            <Chrgs><Rcrd><Amt Ccy="EUR">1.00</Amt><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs><RltdPties>
            """;
        var odd = Single.Replace("<RltdPties>", charges, StringComparison.Ordinal)
            + $"<AddtlNtryInf>{new string('x', 5000)}</AddtlNtryInf>";
        var details = Assert.Single(Entries(Entry("10.00", "CRDT", "BOOK", odd)).Single().Details);

        Assert.Null(details.Debtor);
        Assert.Equal(new Charge { Amount = Sum.Of(1, Currency.Eur), Included = true }, Assert.Single(details.Charges));
    }

    private static IEnumerable<StatementEntry> Entries(string entries) =>
        Decode(entries).OfType<DecodedEntry>().Select(item => item.Entry);

    private static List<DecodedItem> Decode(string entries) => [.. new StatementsToItems(Transfers.Mapping).Decode(Document(entries))];

    private static string Entry(string amount, string side, string status, string more = "") => $"""
        <Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd><Sts><Cd>{status}</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt>
        <AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>
        <Prtry><Cd>NTRF+116</Cd><Issr>DK</Issr></Prtry></BkTxCd>{more}</Ntry>
        """;

    private static byte[] Document(string entries) => Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>G1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S1</Id><StmtPgntn><PgNb>2</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>
        <ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-11-23T18:00:00Z</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
        <Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry><SubTp><Cd>INTM</Cd></SubTp></Tp><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
        <Dt><Dt>2026-11-23</Dt></Dt></Bal><TxsSummry><TtlNtries><NbOfNtries>4</NbOfNtries></TtlNtries></TxsSummry>
        {entries}</Stmt></BkToCstmrStmt></Document>
        """);
}
