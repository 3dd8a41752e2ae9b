namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Holds the vehicles seen against the limits and the record of what was told.</summary>
internal sealed class VehicleCheck(VehicleTerms terms, Situation situation)
{
    private readonly Findings findings = new();

    public Assessment Answer()
    {
        const string ToAsk = "Which vehicles the subject drives, keeps, hires or rides in";
        if (situation.Facts.Vehicles is not { } vehicles)
            return findings.Conclude(ToAsk);
        if (vehicles.Count == 0)
            findings.Clear("No vehicle was seen");
        List<VehicleFact> meant = [];
        foreach (var vehicle in vehicles)
        {
            if (terms.HireBarred)
                Hire(vehicle);
            if (terms.MaxPassengers is { } most && vehicle.Use == VehicleUse.Drives)
                Passengers(vehicle, most);
            if (terms is { MaxVehicles: null, OnlyMarks.Count: 0, Notify: null })
                continue;
            if (IsMeant(vehicle) is not { } isMeant)
                findings.Ask("A vehicle was driven", "Whether the subject owns or hires the vehicle: the condition does not speak of driving alone");
            else if (!isMeant)
                findings.Clear("The condition does not reach a vehicle that the subject has to do with in this way");
            else
                meant.Add(vehicle);
        }
        if (meant.Count > 0 && terms.MaxVehicles is { } limit)
            Count(meant, limit);
        foreach (var vehicle in meant)
        {
            Named(vehicle);
            Told(vehicle);
        }
        return findings.Conclude(ToAsk);
    }

    private bool? IsMeant(VehicleFact vehicle)
    {
        var link = vehicle.Use switch { VehicleUse.Keeps => VehicleLink.Owns, VehicleUse.Drives => VehicleLink.Uses, _ => VehicleLink.RidesIn };
        if (terms.Links.Contains(link) || vehicle.Hired == true && terms.Links.Contains(VehicleLink.Hires))
            return true;
        return link == VehicleLink.Uses && (terms.Links.Contains(VehicleLink.Owns) || terms.Links.Contains(VehicleLink.Hires) && vehicle.Hired is null) ? null : false;
    }

    private void Hire(VehicleFact vehicle)
    {
        if (vehicle.Hired == true)
            findings.BreachUnlessApproved(situation, terms.Approval, "The vehicle is hired", LedgerWords.Vehicle, Mark(vehicle));
        else if (vehicle.Hired == false)
            findings.Clear("The vehicle is not hired");
        else
            findings.Ask("The condition bars hired vehicles", "Whether the vehicle is hired");
    }

    private void Passengers(VehicleFact vehicle, int most)
    {
        if (vehicle.Passengers is not { } passengers)
            findings.Ask($"The condition allows {Wording.Count(most, "passenger")}", "How many passengers were in the vehicle");
        else if (passengers > most)
            findings.BreachUnlessApproved(situation, terms.Approval, $"{Wording.Sentence(Wording.Count(passengers, "passenger"))} in the vehicle, and the condition allows {Wording.Number(most)}",
                LedgerWords.Vehicle, Mark(vehicle));
        else
            findings.Clear($"{Wording.Sentence(Wording.Count(passengers, "passenger"))} in the vehicle, and the condition allows {Wording.Number(most)}");
    }

    private void Count(List<VehicleFact> meant, int limit)
    {
        var marked = meant.Where(v => v.Mark is not null).DistinctBy(v => NormalForm.Mark(v.Mark!)).ToList();
        var unmarked = meant.Count(v => v.Mark is null);
        // sightings without a mark may be one vehicle, or one of those with a mark
        var certain = Math.Max(marked.Count, Math.Min(1, unmarked));
        var says = $"{Wording.Sentence(Wording.Count(certain, "vehicle"))} for certain, and the condition allows {Wording.Number(limit)}";
        var beyond = marked.Where(v => terms.Approval is null || situation.Permitted(LedgerWords.Vehicle, Mark(v)) != LedgerAnswer.Yes).ToList();
        if (certain > limit && marked.Count > 0 && beyond.Count <= limit)
            findings.Clear($"{says}, but a permission recorded for what goes beyond holds at this moment");
        else if (certain > limit)
            findings.BreachUnlessApproved(situation, terms.Approval, says, LedgerWords.Vehicle, beyond.SelectMany(Mark));
        else if (marked.Count + unmarked > limit)
            findings.Ask(says, "The registration mark of each vehicle, to tell whether it is one or more");
        else
            findings.Clear(says);
    }

    private void Named(VehicleFact vehicle)
    {
        if (terms.OnlyMarks.Count == 0)
            return;
        if (vehicle.Mark is null)
            findings.Ask("The condition allows named vehicles only", "The registration mark of the vehicle");
        else if (terms.OnlyMarks.Select(NormalForm.Mark).Contains(NormalForm.Mark(vehicle.Mark)))
            findings.Clear($"The vehicle {NormalForm.Mark(vehicle.Mark)} is one that the condition names");
        else
            findings.BreachUnlessApproved(situation, terms.Approval, $"The vehicle {NormalForm.Mark(vehicle.Mark)} is not one that the condition names", LedgerWords.Vehicle, Mark(vehicle));
    }

    private void Told(VehicleFact vehicle)
    {
        if (terms.Notify is null)
            return;
        if (vehicle.Mark is null)
            findings.Ask("Vehicles have to be told", "The registration mark of the vehicle, to compare with what was told");
        else
            terms.Notify.Assess(findings, situation, new(LedgerWords.Vehicle, NormalForm.Mark(vehicle.Mark), "the vehicle " + NormalForm.Mark(vehicle.Mark))
            {
                Since = vehicle.Since,
                // keeping a car is not yet a journey
                Used = vehicle.Use == VehicleUse.Keeps ? null : true,
            });
    }

    private static string[] Mark(VehicleFact vehicle) => [vehicle.Mark is null ? "" : NormalForm.Mark(vehicle.Mark)];
}
