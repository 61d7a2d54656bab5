using BankHub.Simulators.Helvetia.Reading;

namespace BankHub.Simulators.Helvetia.Writing;

/// <summary>Writes camt.029: what becomes of a recall.</summary>
internal static class Resolutions
{
    private static readonly BankDocument Xml = new("camt.029.001.09", "RsltnOfInvstgtn");

    /// <param name="id">The message's own.</param>
    /// <param name="now">The bank's time.</param>
    /// <param name="contract">Who speaks to whom.</param>
    /// <param name="recall">What is answered.</param>
    /// <param name="confirmation">`CNCL`, `RJCR` or `PDCR`.</param>
    /// <param name="status">The same of the transfer: `ACCR`, `RJCR` or `PDCR`.</param>
    /// <param name="reason">Why it is refused.</param>
    /// <param name="transfer">The transfer, where the bank has it.</param>
    public static byte[] Write(
        string id, DateTimeOffset now, HelvetiaOptions contract, RecallRequest recall, string confirmation, string status, string? reason,
        LedgerTransfer? transfer)
    {
        var names = recall.Original;
        return Xml.File(
            id, now, contract,
            Xml["Assgnmt",
                Xml["Id", id], Xml["Assgnr", Xml.Agent("Agt", contract.Bic)], Xml["Assgne", Xml.Agent("Agt", contract.CustomerBic)],
                Xml["CreDtTm", BankDocument.Moment(now)]],
            recall.CaseId is null ? null : Xml["RslvdCase",
                Xml["Id", recall.CaseId], Xml["Cretr", Xml.Agent("Agt", contract.CustomerBic)]],
            Xml["Sts", Xml["Conf", confirmation]],
            Xml["CxlDtls", Xml["TxInfAndSts",
                Xml["CxlStsId", $"{id}-C"],
                Xml["OrgnlGrpInf",
                    Xml["OrgnlMsgId", transfer?.MessageId ?? names.MessageId ?? "NOTPROVIDED"],
                    Xml["OrgnlMsgNmId", transfer?.Definition ?? "pacs.008.001.08"]],
                Xml.Maybe("OrgnlInstrId", names.InstructionId), Xml.Maybe("OrgnlEndToEndId", names.EndToEndId),
                Xml.Maybe("OrgnlUETR", names.Uetr), Xml["TxCxlSts", status],
                reason is null ? null : Xml.Reason("CxlStsRsnInf", reason, null)]]);
    }
}
