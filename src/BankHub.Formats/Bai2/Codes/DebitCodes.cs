namespace BankHub.Formats.Bai2.Codes;

/// <summary>The codes of debits: the code, D, its level (s, d) and its meaning; r takes back, c has a check's number.</summary>
internal static class DebitCodes
{
    /// <summary>Cash Management Balance Reporting Specifications Version 2, Appendix A, debits.</summary>
    public const string Table =
        """
        400 Ds Total Debits
        401 Ds Total Debit Amount MTD
        403 Ds Today's Total Debits
        405 Ds Total Debit Less Wire Transfers and Charge-Backs
        406 Ds Debits Not Detailed
        408 Dd Float Adjustment
        409 Dd Debit (Any Type)
        410 Ds Total YTD Adjustment
        412 Ds Total Debits (Excluding Returned Items)
        415 Dd Lockbox Debit
        416 Ds Total Lockbox Debits
        420 Ds EDI Transaction Debits
        421 Dd EDI Transaction Debit
        422 Dd EDIBANX Settlement Debit
        423 Dd EDIBANX Return Item Debit
        430 Ds Total Payable-Through Drafts
        435 Dd Payable-Through Draft
        445 Dd ACH Concentration Debit
        446 Ds Total ACH Disbursement Funding Debits
        447 Dd ACH Disbursement Funding Debit
        450 Ds Total ACH Debits
        451 Dd ACH Debit Received
        452 Dd Item in ACH Disbursement or Debit
        455 Dd Preauthorized ACH Debit
        462 Dd Account Holder Initiated ACH Debit
        463 Ds Corporate Trade Payment Debits
        464 Dd Corporate Trade Payment Debit
        465 Ds Corporate Trade Payment Settlement
        466 Dd ACH Settlement
        467 Ds ACH Settlement Debits
        468 Dd ACH Return Item or Adjustment Settlement
        469 Dd Miscellaneous ACH Debit
        470 Ds Total Check Paid
        471 Ds Total Check Paid - Cumulative MTD
        472 Dd Cumulative Checks Paid
        474 Ddc Certified Check Debit
        475 Ddc Check Paid
        476 Dd Federal Reserve Bank Letter Debit
        477 Dd Bank Originated Debit
        478 Ds List Post Debits
        479 Dd List Post Debit
        480 Ds Total Loan Payments
        481 Dd Individual Loan Payment
        482 Ds Total Bank-Originated Debits
        484 Dd Draft
        485 Dd DTC Debit
        486 Ds Total Cash Letter Debits
        487 Dd Cash Letter Debit
        489 Dd Cash Letter Adjustment
        490 Ds Total Outgoing Money Transfers
        491 Dd Individual Outgoing Internal Money Transfer
        493 Dd Customer Terminal Initiated Money Transfer
        495 Dd Outgoing Money Transfer
        496 Dd Money Transfer Adjustment
        498 Dd Compensation
        500 Ds Total Automatic Transfer Debits
        501 Dd Individual Automatic Transfer Debit
        502 Dd Bond Operations Debit
        505 Ds Total Book Transfer Debits
        506 Dd Book Transfer Debit
        507 Ds Total International Money Transfer Debits
        508 Dd Individual International Money Transfer Debits
        510 Ds Total International Debits
        512 Dd Letter of Credit Debit
        513 Dd Letter of Credit
        514 Dd Foreign Exchange Debit
        515 Ds Total Letters of Credit
        516 Dd Foreign Remittance Debit
        518 Dd Foreign Collection Debit
        522 Dd Foreign Checks Paid
        524 Dd Commission
        526 Dd International Money Market Trading
        527 Dd Standing Order
        529 Dd Miscellaneous International Debit
        530 Ds Total Security Debits
        531 Dd Securities Purchased
        532 Ds Total Amount of Securities Purchased
        533 Dd Security Collection Debit
        534 Ds Total Miscellaneous Securities DB - FF
        535 Dd Purchase of Equity Securities
        536 Ds Total Miscellaneous Securities Debit - CHF
        537 Ds Total Collection Debit
        538 Dd Matured Repurchase Order
        539 Ds Total Bankers' Acceptances Debit
        540 Dd Coupon Collection Debit
        541 Dd Bankers' Acceptances
        542 Dd Purchase of Debt Securities
        543 Dd Domestic Collection
        544 Dd Interest/Matured Principal Payment
        546 Dd Commercial Paper
        547 Dd Capital Change
        548 Dd Savings Bonds Sales Adjustment
        549 Dd Miscellaneous Security Debit
        550 Ds Total Deposited Items Returned
        551 Dsr Total Credit Reversals
        552 Ddr Credit Reversal
        554 Dd Posting Error Correction Debit
        555 Dd Deposited Item Returned
        556 Ds Total ACH Return Items
        557 Dd Individual ACH Return Item
        558 Ddr ACH Reversal Debit
        560 Ds Total Rejected Debits
        561 Dd Individual Rejected Debit
        563 Dd Overdraft
        564 Dd Overdraft Fee
        566 Dd Return Item
        567 Dd Return Item Fee
        568 Dd Return Item Adjustment
        570 Ds Total ZBA Debits
        574 Dd Cumulative ZBA Debits
        575 Dd ZBA Debit
        577 Dd ZBA Debit Transfer
        578 Dd ZBA Debit Adjustment
        580 Ds Total Controlled Disbursing Debits
        581 Dd Individual Controlled Disbursing Debit
        583 Ds Total Disbursing Checks Paid - Early Amount
        584 Ds Total Disbursing Checks Paid - Later Amount
        585 Ds Disbursing Funding Requirement
        586 Ds FRB Presentment Estimate (Fed Estimate)
        587 Ds Late Debits (After Notification)
        588 Ds Total Disbursing Checks Paid - Last Amount
        590 Ds Total DTC Debits
        594 Ds Total ATM Debits
        595 Dd ATM Debit
        596 Ds Total ARP Debits
        597 Dd ARP Debit
        601 Ds Estimated Total Disbursement
        602 Ds Adjusted Total Disbursement
        610 Ds Total Funds Required
        611 Ds Total Wire Transfers Out - CHF
        612 Ds Total Wire Transfers Out - FF
        613 Ds Total International Debit - CHF
        614 Ds Total International Debit - FF
        615 Ds Total Federal Reserve Bank - Commercial Bank Debit
        616 Dd Federal Reserve Bank - Commercial Bank Debit
        617 Ds Total Securities Purchased - CHF
        618 Ds Total Securities Purchased - FF
        621 Ds Total Broker Debits - CHF
        622 Dd Broker Debit
        623 Ds Total Broker Debits - FF
        625 Ds Total Broker Debits
        626 Ds Total Fed Funds Purchased
        627 Dd Fed Funds Purchased
        628 Ds Total Cash Center Debits
        629 Dd Cash Center Debit
        630 Ds Total Debit Adjustments
        631 Dd Debit Adjustment
        632 Ds Total Trust Debits
        633 Dd Trust Debit
        634 Dd YTD Adjustment Debit
        640 Ds Total Escrow Debits
        641 Dd Individual Escrow Debit
        644 Dd Individual Back Value Debit
        646 Ds Transfer Calculation Debit
        650 Ds Investments Purchased
        651 Dd Individual Investment Purchased
        654 Dd Interest Debit
        655 Ds Total Investment Interest Debits
        656 Dd Sweep Principal Buy
        657 Dd Futures Debit
        658 Dd Principal Payments Debit
        659 Dd Interest Adjustment Debit
        661 Dd Account Analysis Fee
        662 Dd Correspondent Collection Debit
        663 Dd Correspondent Collection Adjustment
        664 Dd Loan Participation
        665 Ds Intercept Debits
        666 Dd Currency and Coin Shipped
        667 Dd Food Stamp Letter
        668 Dd Food Stamp Adjustment
        669 Dd Clearing Settlement Debit
        670 Ds Total Back Value Debits
        672 Dd Back Value Adjustment
        673 Dd Customer Payroll
        674 Dd FRB Statement Recap
        676 Dd Savings Bond Letter or Adjustment
        677 Dd Treasury Tax and Loan Debit
        678 Dd Transfer of Treasury Debit
        679 Dd FRB Government Checks Cash Letter Debit
        681 Dd FRB Government Check Adjustment
        682 Dd FRB Postal Money Order Debit
        683 Dd FRB Postal Money Order Adjustment
        684 Dd FRB Cash Letter Auto Charge Debit
        685 Ds Total Universal Debits
        686 Dd FRB Cash Letter Auto Charge Adjustment
        687 Dd FRB Fine-Sort Cash Letter Debit
        688 Dd FRB Fine-Sort Adjustment
        689 Ds FRB Freight Payment Debits
        690 Ds Total Miscellaneous Debits
        691 Dd Universal Debit
        692 Dd Freight Payment Debit
        693 Dd Itemized Debit Over $10,000
        694 Ddr Deposit Reversal
        695 Dd Deposit Correction Debit
        696 Dd Regular Collection Debit
        697 Dd Cumulative Debits
        698 Dd Miscellaneous Fees
        699 Dd Miscellaneous Debit
        """;
}
