namespace BankHub.Simulators.Helvetia.Writing;

/// <summary>Writes what others send to the customer: a transfer (pacs.008), and the wish to have it back (camt.056).</summary>
internal static class IncomingMessages
{
    private const string Elsewhere = "BOLNGB2LXXX";

    private static readonly BankDocument Transfers = new("pacs.008.001.08", "FIToFICstmrCdtTrf");
    private static readonly BankDocument Recalls = new("camt.056.001.08", "FIToFIPmtCxlReq");

    public static byte[] Transfer(string id, DateTimeOffset now, HelvetiaOptions contract, IncomingCredit credit, decimal left)
    {
        var xml = Transfers;
        return xml.File(
            id, now, contract,
            xml["GrpHdr",
                xml["MsgId", id], xml["CreDtTm", BankDocument.Moment(now)], xml["NbOfTxs", 1], xml["SttlmInf", xml["SttlmMtd", "INDA"]]],
            xml["CdtTrfTxInf",
                xml["PmtId", xml["InstrId", id], xml["EndToEndId", credit.EndToEndId], xml["UETR", credit.Uetr]],
                xml.Amount("IntrBkSttlmAmt", left, credit.Currency), xml["IntrBkSttlmDt", BankDocument.Day(now)],
                xml.Amount("InstdAmt", credit.Amount, credit.Currency), xml["ChrgBr", credit.Deducted == 0 ? "SHAR" : "CRED"],
                credit.Deducted == 0 ? null
                    : xml["ChrgsInf", xml.Amount("Amt", credit.Deducted, credit.Currency), xml.Agent("Agt", Elsewhere)],
                xml.Agent("InstgAgt", contract.Bic), xml.Agent("InstdAgt", contract.CustomerBic),
                xml["Dbtr", xml["Nm", credit.DebtorName]], xml["DbtrAcct", xml["Id", xml["IBAN", "GB29NWBK60161331926819"]]],
                xml.Agent("DbtrAgt", Elsewhere), xml.Agent("CdtrAgt", contract.CustomerBic),
                xml["Cdtr", xml["Nm", "Harbour Lights Trading"]], xml["CdtrAcct", xml["Id", xml["IBAN", contract.Account]]],
                xml["RmtInf", xml["Ustrd", $"Your bill {credit.EndToEndId}"]]]);
    }

    public static byte[] Recall(string id, DateTimeOffset now, HelvetiaOptions contract, IncomingCredit credit, string reason)
    {
        var xml = Recalls;
        return xml.File(
            id, now, contract,
            xml["Assgnmt",
                xml["Id", id], xml["Assgnr", xml.Agent("Agt", contract.Bic)], xml["Assgne", xml.Agent("Agt", contract.CustomerBic)],
                xml["CreDtTm", BankDocument.Moment(now)]],
            xml["Case", xml["Id", $"{id}-K"], xml["Cretr", xml.Agent("Agt", Elsewhere)]],
            xml["Undrlyg", xml["TxInf",
                xml["OrgnlEndToEndId", credit.EndToEndId], xml["OrgnlUETR", credit.Uetr],
                xml.Amount("OrgnlIntrBkSttlmAmt", credit.Amount, credit.Currency),
                xml.Reason("CxlRsnInf", reason, null)]]);
    }
}
