using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// Where an element of a credit transfer or a direct debit stands in the payment's JSON, so that what the writer of messages finds is told
/// in the words of whoever sent the payment. An element goes by its name, or by its parent's name and its own where that says more.
/// </summary>
internal static class ElementPaths
{
    private const string Table = """
        InstrId instructionIdentification, TxId instructionIdentification, EndToEndId endToEndIdentification, UETR uetr, InstdAmt amount,
        IntrBkSttlmAmt amount, ReqdExctnDt requestedExecutionDate, IntrBkSttlmDt requestedExecutionDate, SvcLvl scheme, LclInstrm scheme,
        CtgyPurp categoryPurpose, ChrgBr chargeBearer, UltmtDbtr ultimateDebtor, Dbtr debtor, InitgPty debtor, DbtrAcct debtorAccount,
        DbtrAgt debtorAgent, IntrmyAgt1 intermediaryAgents[0], IntrmyAgt2 intermediaryAgents[1], IntrmyAgt3 intermediaryAgents[2],
        CdtrAgt creditorAgent, Cdtr creditor, CdtrAcct creditorAccount, UltmtCdtr ultimateCreditor, Purp purpose,
        InstrForCdtrAgt instructionForCreditorAgent[], InstrInf instructionInformation, InstrForCdtrAgt/Cd code,
        RgltryRptg regulatoryReporting[], DbtCdtRptgInd indicator, Authrty/Nm authorityName, Authrty/Ctry authorityCountry, Dtls/Cd code,
        Dtls/Amt amount, Inf information, RmtInf remittanceInformation, Ustrd unstructured, Strd structured[],
        RfrdDocInf referredDocument, RfrdDocAmt referredDocument.amount, Nb number, RltdDt relatedDate, CdtrRefInf creditorReference,
        Nm name, PstlAdr postalAddress, Id identification, CtryOfRes countryOfResidence, AnyBIC bic, BICOrBEI bic, BICFI bic, BIC bic,
        LEI lei, Othr other, SchmeNm schemeName, DbtrAcct/Id *, CdtrAcct/Id *, IBAN iban, Tp type, Ccy currency, @Ccy currency,
        ClrSysMmbId clearingSystemMemberIdentification, ClrSysId clearingSystem, MmbId memberIdentification, Dept department,
        SubDept subDepartment, StrtNm streetName, BldgNb buildingNumber, BldgNm buildingName, Flr floor, PstBx postBox, Room room,
        PstCd postCode, TwnNm townName, TwnLctnNm townLocationName, DstrctNm districtName, CtrySubDvsn countrySubDivision, Ctry country,
        AdrLine addressLine, CdtrSchmeId creditorSchemeIdentification,
        CdtrSchmeId/Id *, MndtId mandate.mandateIdentification, DtOfSgntr mandate.dateOfSignature, SeqTp mandate.sequenceType,
        AmdmntInfDtls mandate.amendment, OrgnlMndtId originalMandateIdentification, OrgnlCdtrSchmeId/Nm originalCreditorName,
        OrgnlCdtrSchmeId/Id originalCreditorSchemeIdentification, OrgnlDbtrAcct originalDebtorAccount, OrgnlDbtrAcct/Id *,
        OrgnlDbtrAgt originalDebtorAgent,
        ReqdColltnDt requestedExecutionDate, UndrlygCstmrCdtTrf underlying, UndrlygCstmrCdtTrf/InitgPty initiatingParty,
        UndrlygCstmrCdtTrf/InstdAmt instructedAmount, UndrlygCstmrCdtTrf/InstrForNxtAgt instructionsForNextAgent[],
        InstrForNxtAgt/Cd code, UndrlygCstmrCdtTrf/PrvsInstgAgt1 previousInstructingAgents[0],
        UndrlygCstmrCdtTrf/PrvsInstgAgt2 previousInstructingAgents[1], UndrlygCstmrCdtTrf/PrvsInstgAgt3 previousInstructingAgents[2]
        """;

    private static readonly FrozenDictionary<string, string> Names = Table
        .Split(',', StringSplitOptions.TrimEntries).Select(row => row.Split(' ')).ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The path in the payment's JSON; `$` for what the payment does not say itself.</summary>
    public static string ToJson(string elements)
    {
        var path = new StringBuilder("$");
        var parent = "";
        foreach (var element in elements.Split('/'))
        {
            var bracket = element.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? element : element[..bracket];
            var field = Names.GetValueOrDefault($"{parent}/{name}") ?? Names.GetValueOrDefault(name) ?? "*";
            if (field != "*")
            {
                path.Append('.').Append(field.EndsWith("[]", StringComparison.Ordinal) ? $"{field[..^2]}{Index(element)}" : field);
            }

            parent = name;
        }

        return path.ToString();
    }

    // Messages count from one, JSON from zero.
    private static string Index(string element)
    {
        var bracket = element.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? ""
            : $"[{int.Parse(element.AsSpan(bracket + 1, element.Length - bracket - 2), CultureInfo.InvariantCulture) - 1}]";
    }
}
