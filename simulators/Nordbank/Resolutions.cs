namespace BankHub.Simulators.Nordbank;

/// <summary>Writes camt.029: whether a transfer is cancelled.</summary>
internal static class Resolutions
{
    private static readonly Document Xml = new("camt.029.001.09");

    public static byte[] Write(string id, DateTimeOffset now, CancellationFile recall, bool isGranted) =>
        Xml.Bytes(Xml["RsltnOfInvstgtn",
            Xml["Assgnmt",
                Xml["Id", id], Xml["Assgnr", Xml["Agt", Xml["FinInstnId", Xml["BICFI", "NRDBDEFFXXX"]]]],
                Xml["Assgne", Xml["Pty", Xml["Nm", "Customer"]]], Xml["CreDtTm", Document.Moment(now)]],
            Xml["RslvdCase", Xml["Id", recall.CaseId], Xml["Cretr", Xml["Pty", Xml["Nm", "Customer"]]]],
            Xml["Sts", Xml["Conf", isGranted ? "CNCL" : "RJCR"]],
            Xml["CxlDtls", Xml["OrgnlPmtInfAndSts",
                Xml["OrgnlPmtInfId", recall.FileInstruction],
                Xml["TxInfAndSts",
                    Xml["CxlStsId", $"{id}-C"], Xml["OrgnlInstrId", recall.InstructionId], Xml["OrgnlEndToEndId", recall.EndToEndId],
                    Xml["TxCxlSts", isGranted ? "ACCR" : "RJCR"],
                    isGranted ? null : Xml["CxlStsRsnInf", Xml["Rsn", Xml["Cd", "ARPL"]], Xml["AddtlInf", "paid already"]]]]]]);
}
