using System.Text;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Tests.Core.Payments;

/// <summary>Payments as callers send them, one per family of schemes.</summary>
public static class Examples
{
    public const string AchCredit =
        """
        {
          "scheme": "ach-ppd", "method": "creditTransfer", "reference": "payroll-2026-11-0001",
          "endToEndIdentification": "E2E-0001", "amount": { "value": "1523.07", "currency": "USD" },
          "requestedExecutionDate": "2026-11-23",
          "debtor": { "name": "Tidewater Tools Inc" }, "debtorAccount": { "bban": "4410009921", "type": "checking" },
          "creditorAgent": { "clearingSystemMemberIdentification": { "clearingSystem": "USABA", "memberIdentification": "091803300" } },
          "creditor": { "name": "Ada Winter" }, "creditorAccount": { "bban": "9876543210", "type": "savings" },
          "categoryPurpose": "SALA", "metadata": { "run": "2026-11", "employee": "77" }
        }
        """;

    public const string SepaCredit =
        """
        {
          "scheme": "sepa-credit-transfer", "method": "creditTransfer", "reference": "inv-778",
          "endToEndIdentification": "INV-778", "uetr": "8a562c67-ca16-48ba-b074-65581be6f001",
          "amount": { "value": "10.00", "currency": "EUR" }, "requestedExecutionDate": "2026-11-24",
          "debtor": { "name": "Müller & Söhne KG",
            "postalAddress": { "townName": "Köln", "country": "DE", "addressLine": ["Domplatz 1"] } },
          "debtorAccount": { "iban": "DE89370400440532013000" },
          "creditorAgent": { "bic": "BNPAFRPPXXX" },
          "creditor": { "name": "Société Générique" }, "creditorAccount": { "iban": "FR1420041010050500013M02606" },
          "chargeBearer": "SLEV",
          "remittanceInformation": { "structured": [ { "creditorReference": "RF18539007547034" } ] }
        }
        """;

    public const string SepaDebit =
        """
        {
          "scheme": "sepa-direct-debit-core", "method": "directDebit", "reference": "dd-1",
          "endToEndIdentification": "DD-1", "amount": { "value": "49.90", "currency": "EUR" }, "requestedExecutionDate": "2026-12-01",
          "debtor": { "name": "Jan Jansen" }, "debtorAccount": { "iban": "NL91ABNA0417164300" },
          "creditor": { "name": "Energie AG" }, "creditorAccount": { "iban": "AT611904300234573201" },
          "mandate": { "mandateIdentification": "M-17", "dateOfSignature": "2024-02-29", "sequenceType": "RCUR" },
          "creditorSchemeIdentification": "AT61ZZZ01234567890"
        }
        """;

    public const string Sterling =
        """
        {
          "scheme": "faster-payments", "method": "creditTransfer", "reference": "fp-1", "endToEndIdentification": "FP-1",
          "amount": { "value": "250", "currency": "GBP" }, "requestedExecutionDate": "2026-11-23",
          "debtor": { "name": "Harbour Ltd" }, "debtorAccount": { "bban": "31926819" },
          "creditorAgent": { "clearingSystemMemberIdentification": { "clearingSystem": "GBDSC", "memberIdentification": "601613" } },
          "creditor": { "name": "M Moss" }, "creditorAccount": { "bban": "55779911", "name": "M MOSS" }
        }
        """;

    public const string CrossBorder =
        """
        {
          "scheme": "cross-border", "method": "creditTransfer", "reference": "xb-1", "instructionIdentification": "XB1",
          "endToEndIdentification": "XB-1", "amount": { "value": "100000", "currency": "JPY" }, "requestedExecutionDate": "2026-11-23",
          "ultimateDebtor": { "name": "Holding SA", "countryOfResidence": "LU" },
          "debtor": { "name": "Export GmbH", "identification": { "type": "organisation", "lei": "529900T8BM49AURSDO55" } },
          "debtorAccount": { "iban": "CH9300762011623852957", "currency": "JPY" }, "debtorAgent": { "bic": "UBSWCHZH80A" },
          "intermediaryAgents": [ { "bic": "CHASUS33" }, { "name": "Some Bank", "postalAddress": { "country": "HK" } } ],
          "creditorAgent": { "bic": "BOTKJPJT" },
          "creditor": { "name": "Nippon Parts KK" },
          "creditorAccount": { "other": { "identification": "0001-7654321", "schemeName": "JP account" } },
          "chargeBearer": "SHAR", "purpose": "GDDS",
          "instructionForCreditorAgent": [ { "code": "PHOB", "instructionInformation": "+81 3 0000 0000" } ],
          "regulatoryReporting": [ { "indicator": "DEBT", "authorityCountry": "CH", "code": "110", "information": ["goods"] } ],
          "remittanceInformation": { "unstructured": ["Order 5", "part 2 of 3"],
            "structured": [ { "referredDocument": { "number": "4711", "type": "CINV", "relatedDate": "2026-10-31",
              "amount": { "value": "99000", "currency": "JPY" } } } ] },
          "connection": "meridian-rest-1"
        }
        """;

    public static readonly IReadOnlyList<string> All = [AchCredit, SepaCredit, SepaDebit, Sterling, CrossBorder];

    /// <summary>The payment of a document that has no findings.</summary>
    public static Payment Read(string document)
    {
        var (payment, findings) = PaymentReader.Read(Encoding.UTF8.GetBytes(document));
        Assert.Empty(findings);
        return payment!;
    }

    /// <summary>The findings of a document in which one text is replaced by another.</summary>
    public static IReadOnlyList<Finding> FindingsWith(string document, string found, string put)
    {
        Assert.Contains(found, document, StringComparison.Ordinal);
        return PaymentReader.Read(Encoding.UTF8.GetBytes(document.Replace(found, put, StringComparison.Ordinal))).Findings;
    }
}
