using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Reading;

/// <content>Runs over a description, and what they find out about order and presence.</content>
internal ref partial struct ReadingSide
{
    /// <summary>Reads on with a component that was begun, until it ends or an item was taken out of it.</summary>
    public void Resume(IComponent component, ref Tally tally, ItemPlace? items = null)
    {
        _tally = tally;
        _furthest = items?.Name;
        _tally.BeginRun(_furthest);
        Advance();
        if (items is not null && _child.SequenceEqual(items.Name))
        {
            (Choice, Variant) = (items.Choice, items.Variant);
            TakeItem(items);
        }
        else
        {
            Run(component, Kind.Any);
        }

        tally = _tally;
    }

    private void Run(IComponent component, Kind.Describing describe)
    {
        var (choice, variant, taken) = (Choice, Variant, _tally.Taken);
        describe(component, ref this);
        while (!_child.IsEmpty)
        {
            if (_tally.Taken == taken)
                SkipUnknown();
            Restore(choice, variant);
            taken = _tally.Taken;
            _tally.BeginRun(_furthest);
            describe(component, ref this);
        }

        if (_source.HasPaused)
            return;

        Restore(choice, variant);
        if ((_tally.Missing > 0 || _tally.IsBadChoice) && !_source.HasFailed)
            Judge(component);
    }

    private void Restore(ChoiceTypes choice, Variant variant)
    {
        Variant = variant;
        if (Choice != choice)
            Choice = choice;
    }

    private void Judge(IComponent component)
    {
        if (_tally.IsBadChoice)
            _source.Report(IsoRules.Choice, default);
        if (_tally.Missing == 0)
            return;
        _isVerdict = true;
        var (choice, variant) = (Choice, Variant);
        component.Describe(ref this);
        Restore(choice, variant);
        _isVerdict = false;
    }

    /// <summary>The common start of all elements that are taken in.</summary>
    private void Accept(ReadOnlySpan<byte> name, bool isRepeated, Use use)
    {
        _tally.Taken++;
        if (!use.Knows(Dialect))
            _source.Report(IsoRules.OtherVersion, name);
        else if (_tally.IsBack && !name.SequenceEqual(_furthest))
            _source.Report(_tally.Items > 0 ? IsoRules.Late : IsoRules.Order, name);
        else
            GoTo(name);
        if (isRepeated)
            _source.Report(IsoRules.Repeated, name);
    }

    private void GoTo(ReadOnlySpan<byte> name)
    {
        _furthest = name;
        _tally.IsBack = false;
    }

    /// <summary>The common end: an element without content counts as absent.</summary>
    private void Settle(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (use.Need != Need.Optional)
            Judge(name, isThere, use);
        Advance();
    }

    private void Judge(ReadOnlySpan<byte> name, bool isThere, Use use)
    {
        if (use.Need == Need.Either)
            _tally.Choose(isThere);
        else if (use.Need is Need.Required or Need.Expected && !isThere)
            Miss(name, use.Need);
    }

    private void Advance() => _child = _source.NextChild();

    private void SkipUnknown()
    {
        _source.SkipUnknown(_child);
        Advance();
    }
}
