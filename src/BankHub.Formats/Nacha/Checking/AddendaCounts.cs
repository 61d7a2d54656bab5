namespace BankHub.Formats.Nacha.Checking;

/// <summary>How many addenda of each kind an entry has.</summary>
internal struct AddendaCounts
{
    public int Total;
    public int Payments;
    public int Terminals;
    public int International;
    public int Remittances;
    public int Correspondents;
    public int Changes;
    public int Returns;
    public int Dishonored;
    public int Contested;
}
