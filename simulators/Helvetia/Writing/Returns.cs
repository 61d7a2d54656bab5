using BankHub.Simulators.Helvetia.Reading;

namespace BankHub.Simulators.Helvetia.Writing;

/// <summary>Writes pacs.004: a transfer comes back, wholly or less what a bank on the way kept.</summary>
internal static class Returns
{
    private static readonly BankDocument Xml = new("pacs.004.001.09", "PmtRtr");

    public static byte[] Write(
        string id, DateTimeOffset now, HelvetiaOptions contract, LedgerTransfer transfer, decimal deducted, string reason)
    {
        var asked = transfer.Asked;
        return Xml.File(
            id, now, contract,
            Xml["GrpHdr",
                Xml["MsgId", id], Xml["CreDtTm", BankDocument.Moment(now)], Xml["NbOfTxs", 1],
                Xml["SttlmInf", Xml["SttlmMtd", "INDA"]],
                Xml.Agent("InstgAgt", contract.Bic), Xml.Agent("InstdAgt", contract.CustomerBic)],
            Xml["TxInf",
                Xml["RtrId", $"{id}-R"],
                Xml["OrgnlGrpInf", Xml["OrgnlMsgId", transfer.MessageId], Xml["OrgnlMsgNmId", transfer.Definition]],
                Xml["OrgnlInstrId", asked.InstructionId], Xml["OrgnlEndToEndId", asked.EndToEndId],
                Xml.Maybe("OrgnlTxId", asked.TransactionId), Xml["OrgnlUETR", asked.Uetr],
                Xml.Amount("OrgnlIntrBkSttlmAmt", asked.Amount, asked.Currency),
                Xml.Amount("RtrdIntrBkSttlmAmt", asked.Amount - deducted, asked.Currency),
                Xml["IntrBkSttlmDt", BankDocument.Day(now)],
                deducted == 0 ? null : Deduction(asked, deducted),
                Xml.Reason("RtrRsnInf", reason, null)]);
    }

    private static object[] Deduction(AskedTransfer asked, decimal deducted) =>
    [
        Xml.Amount("RtrdInstdAmt", asked.Amount, asked.Currency), Xml["ChrgBr", "CRED"],
        Xml["ChrgsInf", Xml.Amount("Amt", deducted, asked.Currency), Xml.Agent("Agt", asked.CreditorAgent ?? "NOTPZZ22XXX")],
    ];
}
