using BankHub.Tests.Mapping.SwiftMt.Pairs;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>What a statement says in one form alone, with the reason why the other cannot carry it or does not say it.</summary>
internal static class StatementDifferences
{
    private const string Names = @"details\[\]\.references\.";

    public static readonly OneSided Alone = new(new Dictionary<string, string>
    {
        [@"(our )?MT9\d\d, not (our )?camt\.05[234]: statement\.servicer\.bic"] =
            "the sender of an MT keeps the account; the other half does not say who does",
        [@"our camt\.05[234], not camt\.05[234]: statement\.servicer\.bic"] = "the sender of the MT keeps the account",
        [@"(our )?MT94[02], not camt\.05[23]: entries\[\]\.bankTransactionCode\.(issuer|proprietary)"] =
            "field 61 has a code of the network; the other half has one of ISO 20022 alone",
        [@"our camt\.05[23], not camt\.05[23]: entries\[\]\.bankTransactionCode\.(issuer|proprietary)"] =
            "the code of field 61 goes as one that is not of ISO 20022",
        [$@"(our )?(MT94[02]|camt\.05[23]), not camt\.05[23]: entries\[\]\.{Names}(endToEnd|instruction|owner)\w+"] =
            "field 61 tells one name and does not say which it is; the other half says it once more under another",
        [@"(our )?camt\.05[234], not (our )?MT9\d\d: statement\.account\.currency"] = "an MT says the currency with the amounts",
        [@"camt\.05[234], not (our )?(MT9\d\d|camt\.05[234]): entries\[\]\.details\[\]\.(side|amount\.(currency|value))"] =
            "an MT says the amount of an entry once",
        [@"(our )?camt\.05[34], not (our )?(MT9[014]0|camt\.053): entries\[\]\.bankTransactionCode\.(domain|family|subFamily)"] =
            "field 61 has four characters for a code, a confirmation none",
        [$@"camt\.053, not our MT940: entries\[\]\.{Names}(accountServicerReference|transactionIdentification)"] =
            "field 86 has no code for the name that only banks know",
        [$@"camt\.053, not (MT940|our camt\.053): entries\[\]\.({Names})?(accountServicerReference|chequeNumber|uetr)"] =
            "the other half has one name in field 61 and no field 86",
        [$@"camt\.053, not (MT940|our camt\.053): entries\[\]\.{Names}(endToEnd|transaction)Identification"] =
            "the other half has one name in field 61 and no field 86",
        [@"(our )?camt\.05[34], not (our )?MT9[014]0: statement\.created"] = "an MT does not say when it was made, but for field 13D",
        [$@"camt\.054, not (our )?(MT9[01]0|camt\.054): entries\[\]\.(entryReference|{Names}endToEndIdentification)"] =
            "a confirmation names the transaction by one name, in field 21",
        [$@"camt\.054, not (MT9[01]0|our camt\.054): entries\[\]\.{Names}uetr"] = "the other half has no field 121",
        [@"our MT9[01]0, not (MT9[01]0|camt\.054): (entries\[\]\.bookingDate|statement\.created)"] = "we say field 13D",
        [$@"our MT9[01]0, not MT9[01]0: entries\[\]\.{Names}uetr"] = "we say field 121",
        [$@"our MT940, not MT940: entries\[\]\.({Names})?(accountServicerReference|chequeNumber|(endToEnd|owner)\w+|uetr)"] =
            "we say what field 61 has no room for in field 86",
    });
}
