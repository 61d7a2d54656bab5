namespace BankHub.Formats.Iso20022.Reading;

/// <summary>What the runs over the description of a component have counted.</summary>
internal struct Tally
{
    /// <summary>How many elements were taken in, over all runs.</summary>
    public int Taken;

    /// <summary>How many elements must be there and are not.</summary>
    public int Missing;

    /// <summary>How many transactions or entries were handed over.</summary>
    public int Items;

    /// <summary>Whether a further run has not come to the furthest element yet: one that it takes in is out of order.</summary>
    public bool IsBack;

    private int _alternatives, _chosen;

    public readonly bool IsBadChoice => _alternatives > 0 && _chosen != 1;

    public void Choose(bool isThere)
    {
        _alternatives++;
        if (isThere)
            _chosen++;
    }

    /// <summary>Begins another run behind the elements that were taken in, of which this is the furthest.</summary>
    public void BeginRun(ReadOnlySpan<byte> furthest) =>
        (Missing, _alternatives, _chosen, IsBack) = (0, 0, 0, !furthest.IsEmpty);
}
