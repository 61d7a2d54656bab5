using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

/// <summary>The table of booking codes decides what is a return where the bank gives no reason; no row decides nothing.</summary>
public sealed class BookingCodeTests
{
    private static readonly BankMapping Mapping = Words.Of("iso20022/bank-transaction");

    public static TheoryData<string> Rows { get; } = new(Mapping.Codes["bankTransaction"].Keys);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_makes_a_booking_the_return_of_its_money(string code) =>
        Assert.Equal(new ReasonCode(ReasonCode.Proprietary, code), Reason(code));

    [Theory]
    [InlineData("PMNT/ICDT/ESCT")]
    [InlineData("PMNT/RCDT/RPCR")]
    [InlineData("PMNT/ICDT/CHRG")]
    public void No_other_booking_is_one(string code) => Assert.Null(Reason(code));

    private static ReasonCode? Reason(string code)
    {
        var parts = code.Split('/');
        var items = new StatementsToItems(Mapping).Decode(Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>G</MsgId>
            <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
            <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Domn>
            <Cd>{parts[0]}</Cd><Fmly><Cd>{parts[1]}</Cd><SubFmlyCd>{parts[2]}</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><TxDtls><Refs><InstrId>I1</InstrId></Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
            """));
        return Assert.Single(Assert.Single(items.OfType<DecodedEntry>()).Entry.Details).ReturnReason;
    }
}
