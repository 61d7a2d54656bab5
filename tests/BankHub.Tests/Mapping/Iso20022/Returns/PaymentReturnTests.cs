using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Returns;

public sealed class PaymentReturnTests
{
    private const string Names = "<OrgnlInstrId>I1</OrgnlInstrId><OrgnlUETR>123e4567-e89b-42d3-a456-426614174000</OrgnlUETR>";

    [Fact]
    public void What_comes_back_names_its_payment_with_amount_side_day_and_reason()
    {
        var evidence = Evidence(Message(Returned(Names, "", "100.00")));

        var returned = Assert.Single(evidence);
        Assert.Equal((EvidenceKind.Returned, EvidenceScope.Payment, "AC04"), (returned.Kind, returned.Scope, returned.BankWord));
        Assert.Equal(
            ["instruction:I1", "uetr:123e4567-e89b-42d3-a456-426614174000"], returned.References.Select(name => name.ToString()));
        Assert.Equal(
            (Money.Of(100, Currency.Usd), BookingSide.Credit, new DateOnly(2026, 11, 25)),
            (returned.Amount, returned.Side, returned.BookingDate));
        Assert.Equal(new ReasonCode(ReasonCode.Iso20022, "AC04", "closed"), returned.Reason);
        Assert.Equal(ReturnNotice.Named("R1"), returned.Identity);
    }

    [Theory]
    [InlineData("100.00", "USD", "100.00", "Returned 100.00 []")]
    [InlineData("100.00", "USD", "85.00", "Settled 85.00 []")]
    [InlineData("250.00", "USD", "100.00", "Settled 0.00 [AmountDiffers]")]
    [InlineData("250.00", "USD", "250.00", "Settled 0.00 [AmountDiffers]")]
    [InlineData("85.00", "EUR", "85.00", "Settled 0.00 [AmountDiffers]")]
    public void A_payment_is_returned_only_by_all_of_its_own_money(string original, string currency, string returned, string expected)
    {
        var settled = new Evidence(EvidenceKind.Settled, EvidenceScope.Payment, []) { Identity = "b1", Side = BookingSide.Debit };
        var news = Evidence(Message(Returned(Names, Amount("OrgnlIntrBkSttlmAmt", original, currency), returned, currency)));

        var status = AttemptStatus.Of(new(Money.Of(100, Currency.Usd), BookingSide.Debit, AttemptPhase.Sending, [settled, .. news]));

        Assert.Equal(expected, FormattableString.Invariant(
            $"{status.State} {status.Returned:0.00} [{string.Join(", ", status.Conflicts)}]"));
    }

    [Fact]
    public void A_return_and_its_booking_are_one_return()
    {
        var news = Evidence(Message(Returned(Names, "", "60.00")));
        var booked = new Evidence(EvidenceKind.Returned, EvidenceScope.Payment, [])
        {
            Identity = "b2", Side = BookingSide.Credit, Amount = Money.Of(60, Currency.Usd),
        };

        var facts = new AttemptFacts(Money.Of(100, Currency.Usd), BookingSide.Debit, AttemptPhase.Sending, [.. news, booked]);
        Assert.Equal(60, AttemptStatus.Of(facts).Returned);
    }

    [Theory]
    [InlineData("R1:30 R2:20", 50, "")]
    [InlineData("R1:30 R2:30", 60, "")]
    [InlineData("R1:30 R1:30", 30, "")]
    [InlineData("R1:30 R2:20 R1:30", 50, "")]
    [InlineData("R1:60 R2:60", 120, "ReturnedTooMuch")]
    [InlineData(":30", 30, "")]
    [InlineData(":30 :30", 30, "")]
    [InlineData("NOTPROVIDED:30 :30", 30, "")]
    [InlineData(":30 :20", 30, "ReturnsUnclear")]
    [InlineData(":30 :30:M2", 30, "ReturnsUnclear")]
    [InlineData(":30 :20:M2 :30", 30, "ReturnsUnclear")]
    [InlineData("R1:30 :40", 40, "ReturnsUnclear")]
    [InlineData("R1:30 NOTPROVIDED:20", 30, "ReturnsUnclear")]
    [InlineData("R1:30 :30", 30, "ReturnsUnclear")]
    public void Returns_of_different_names_add_up_a_repeated_one_counts_once_and_without_names_people_look(
        string told, int returned, string conflicts)
    {
        var status = AttemptStatus.Of(new(Money.Of(100, Currency.Usd), BookingSide.Debit, AttemptPhase.Sending, [.. Told(told)]));
        Assert.Equal((returned, conflicts), ((int)status.Returned, string.Join(' ', status.Conflicts)));
    }

    [Theory]
    [InlineData(":30 :20:M2", "30 20", 50, "")]
    [InlineData(":30 :30:M2", "30 30", 60, "")]
    [InlineData("R1:30 :20", "30 20", 50, "")]
    [InlineData(":30 :20:M2", "30", 30, "ReturnsUnclear")]
    [InlineData(":30 :30:M2", "30", 30, "ReturnsUnclear")]
    [InlineData(":30", "30", 30, "")]
    [InlineData(":30", "", 30, "")]
    public void Bookings_bear_out_how_many_returns_without_names_there_were(string told, string booked, int returned, string conflicts)
    {
        var bookings = booked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((amount, i) =>
            new Evidence(EvidenceKind.Returned, EvidenceScope.Payment, [])
            {
                Identity = $"b{i}", Side = BookingSide.Credit, Amount = Money.Of(int.Parse(amount), Currency.Usd),
            });
        Evidence[] all = [.. Told(told), .. bookings];
        Evidence[] backwards = [.. all.Reverse()];

        foreach (var evidence in new[] { all, backwards })
        {
            var status = AttemptStatus.Of(new(Money.Of(100, Currency.Usd), BookingSide.Debit, AttemptPhase.Sending, evidence));
            Assert.Equal((returned, conflicts), ((int)status.Returned, string.Join(' ', status.Conflicts)));
        }
    }

    /// <summary>Each a message of its own: the return's name, its amount, and the message's name where that is another one.</summary>
    private static IEnumerable<Evidence> Told(string told) => told.Split(' ').Select(one => one.Split(':')).SelectMany(one =>
        Evidence(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Message(
                Returned(Names, "", $"{one[1]}.00").Replace("<RtrId>R1</RtrId>", one[0].Length > 0 ? $"<RtrId>{one[0]}</RtrId>" : "")))
            .Replace("<MsgId>R1</MsgId>", $"<MsgId>{(one.Length > 2 ? one[2] : "M1")}</MsgId>"))));

    [Theory]
    [InlineData("<NbOfTxs>2</NbOfTxs>", "number-of-transactions")]
    [InlineData("<NbOfTxs>1</NbOfTxs><CtrlSum>99.00</CtrlSum>", "control-sum")]
    [InlineData("<NbOfTxs>1</NbOfTxs><TtlRtrdIntrBkSttlmAmt Ccy=\"USD\">99.00</TtlRtrdIntrBkSttlmAmt>", "settlement-total")]
    public void Nothing_is_taken_of_a_message_that_contradicts_itself(string totals, string rule)
    {
        var items = Decode(Message(Returned(Names, "", "100.00"), totals));

        Assert.Equal(rule, Assert.IsType<DecodedFinding>(Assert.Single(items)).Finding.Rule);
    }

    [Fact]
    public void What_is_not_understood_is_a_finding_and_its_neighbours_apply()
    {
        var items = Decode(Message(
            Returned("", "", "1.00") + Returned(Names, "", "0.001") + Returned(Names, Amount("OrgnlIntrBkSttlmAmt", "1.00", "USD"), "2.00")
                + Returned(Names, "", "3.00"),
            "<NbOfTxs>4</NbOfTxs>"));

        Assert.Equal(
            ["no-reference", "amount-decimals", "returned-too-much"], items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        Assert.Equal(Money.Of(3, Currency.Usd), Assert.Single(items.OfType<DecodedEvidence>()).Evidence.Amount);
    }

    [Fact]
    public void A_collection_that_comes_back_is_debited_and_a_group_alone_names_no_payment()
    {
        var collection = Message(Returned(Names, "", "1.00"), of: "pacs.003.001.08");
        var group = Message("", "<NbOfTxs>0</NbOfTxs>");

        Assert.Equal(BookingSide.Debit, Evidence(collection).Single().Side);
        Assert.Equal("nothing-said", Assert.IsType<DecodedFinding>(Assert.Single(Decode(group))).Finding.Rule);
    }

    private static List<Evidence> Evidence(byte[] message) =>
        [.. Decode(message).Select(item => Assert.IsType<DecodedEvidence>(item).Evidence)];

    private static List<DecodedItem> Decode(byte[] message) => [.. new BankMessages(Words.Status).Decode(message)];

    private static string Amount(string name, string amount, string currency) => $"<{name} Ccy=\"{currency}\">{amount}</{name}>";

    private static string Returned(string names, string original, string amount, string currency = "USD") =>
        $"<TxInf><RtrId>R1</RtrId>{names}{original}"
        + $"{Amount("RtrdIntrBkSttlmAmt", amount, currency)}<IntrBkSttlmDt>2026-11-25</IntrBkSttlmDt>"
        + "<RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></RtrRsnInf></TxInf>";

    private static byte[] Message(string transactions, string totals = "<NbOfTxs>1</NbOfTxs>", string of = "pacs.008.001.08") =>
        Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.004.001.09"><PmtRtr><GrpHdr><MsgId>R1</MsgId>
        <CreDtTm>2026-11-25T18:00:00Z</CreDtTm>{totals}<SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
        <OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>{of}</OrgnlMsgNmId></OrgnlGrpInf>{transactions}
        </PmtRtr></Document>
        """);
}
