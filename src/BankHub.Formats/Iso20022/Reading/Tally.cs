namespace BankHub.Formats.Iso20022.Reading;

/// <summary>What one run over the description of a component has counted.</summary>
internal struct Tally
{
    /// <summary>The place in the description, and the furthest one that an element was taken in at.</summary>
    public int Field, Furthest;

    /// <summary>How many elements were taken in, over all runs.</summary>
    public int Taken;

    /// <summary>How many elements must be there and are not.</summary>
    public int Missing;

    /// <summary>How many transactions or entries were handed over.</summary>
    public int Items;

    private int _alternatives, _chosen;

    public readonly bool IsBadChoice => _alternatives > 0 && _chosen != 1;

    public void Choose(bool isThere)
    {
        _alternatives++;
        if (isThere)
            _chosen++;
    }

    public void NextRun() => (Field, Missing, _alternatives, _chosen) = (0, 0, 0, 0);
}
