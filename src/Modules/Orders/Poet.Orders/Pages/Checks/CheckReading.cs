using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Poet.Orders.Checks;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Checks;

/// <summary>Reads the form into a question. What cannot be read is a problem beside its field; what was left empty stays "not said".</summary>
internal sealed class CheckReading(CheckInput input, ModelStateDictionary state)
{
    private const int MostDevices = 20;
    private const double UsualErrorMetres = 20;

    /// <summary>The question; null when something could not be read.</summary>
    public CheckTerms? Question(Guid? person)
    {
        if (person is null && Said(input.Name) is null && Said(input.Pnc) is null && Said(input.Cro) is null)
            Wrong(nameof(input.Name), "Enter a name, a PNC ID or a CRO number");
        var question = new CheckTerms(person is null ? new() { Name = Said(input.Name), BornOn = input.Born?.Date, PncId = Said(input.Pnc), CroNumber = Said(input.Cro) } : new() { Id = person })
        {
            At = When(),
            Facts = Facts(),
        };
        return state.IsValid ? question : null;
    }

    /// <summary>The field of the form for a field of the question.</summary>
    public static string FieldOf(string? field) => "Input." + field switch
    {
        "who.pncId" => nameof(CheckInput.Pnc),
        "who.croNumber" => nameof(CheckInput.Cro),
        "at" => nameof(CheckInput.On),
        "facts.position.point.longitude" => nameof(CheckInput.Longitude),
        "facts.position.errorMetres" => nameof(CheckInput.ErrorMetres),
        { } f when f.StartsWith("facts.position", StringComparison.Ordinal) => nameof(CheckInput.Latitude),
        "facts.with" => nameof(CheckInput.WithAge),
        "facts.cash" => nameof(CheckInput.Pounds),
        "facts.devices" => nameof(CheckInput.Phones),
        _ => nameof(CheckInput.Name),
    };

    private DateTimeOffset? When()
    {
        if (input.On?.Date is not { } day)
        {
            if (Said(input.Time) is not null && input.On is null)
                Wrong(nameof(input.On), "Enter the day as well as the time, or leave both empty for now");
            return null;
        }
        var at = ClockTime.Read(day, input.Time, "14:32", out var problem);
        if (problem is not null)
            Wrong(nameof(input.Time), problem);
        return at;
    }

    private Facts Facts() => new()
    {
        Position = Position(),
        Place = Place(),
        With = With(),
        Communication = input is { Contacted: { } who, Means: { } means }
            ? new(who, means) { SubjectCommunicated = input.SubjectCommunicated, OtherBegan = input.OtherBegan, AskedThirdParty = input.AskedThirdParty, WithinException = input.ContactExcepted }
            : Half(input.Contacted is not null, input.Means is not null, nameof(input.Means), "Choose both who was contacted and how"),
        Devices = Devices(),
        Cash = Number(input.Pounds, nameof(input.Pounds), "Enter the cash in pounds, for example 499.99") is { } pounds ? pounds == 0 ? [] : [new("GBP", (decimal)pounds)] : null,
        Vehicles = input.Use is { } use ? [new(use) { Mark = Said(input.Mark)?.ToUpperInvariant() }] : Half<IReadOnlyList<VehicleFact>>(Said(input.Mark) is not null, false, nameof(input.Use), "Choose what the person does with the vehicle"),
        Travel = Said(input.Country) is { } country ? new(country.ToUpperInvariant()) { DepartsOn = input.Departs?.Date, Departing = input.Departing } : null,
        Accounts = input.Account is { } account ? [new(account) { Identifier = Said(input.AccountName) }] : null,
        Conduct = input.Conduct is { } conduct ? [new(conduct) { PersonId = input.ConductTo, PlaceId = input.Place }] : null,
        Items = Said(input.Item) is { } item ? [new(item) { InPublic = input.ItemInPublic }] : null,
    };

    private PositionFact? Position()
    {
        var latitude = Number(input.Latitude, nameof(input.Latitude), "Enter the latitude in degrees, for example 53.7997");
        var longitude = Number(input.Longitude, nameof(input.Longitude), "Enter the longitude in degrees, for example -1.5492");
        var error = Number(input.ErrorMetres, nameof(input.ErrorMetres), "Enter the error of the position in metres");
        return latitude is { } north && longitude is { } east ? new(new GeoPoint(east, north), error ?? UsualErrorMetres)
            : Half<PositionFact>(latitude is not null, longitude is not null, latitude is null ? nameof(input.Latitude) : nameof(input.Longitude), "Enter both latitude and longitude");
    }

    private PlaceFact? Place() => input.Place is null && Said(input.PremisesClass) is null && Said(input.TradeName) is null ? null : new()
    {
        PlaceId = input.Place, PremisesClass = Said(input.PremisesClass), Name = Said(input.TradeName),
        Inside = input.Inside, PassingThrough = input.PassingThrough, WithinException = input.PlaceExcepted,
    };

    private IReadOnlyList<CompanionFact>? With() => Said(input.With) switch
    {
        null => null,
        "nobody" => [],
        var who =>
        [
            new()
            {
                PersonId = Guid.TryParse(who, out var id) ? id : null,
                Age = (int?)Number(input.WithAge, nameof(input.WithAge), "Enter the age in years"),
                DistanceMetres = Number(input.WithMetres, nameof(input.WithMetres), "Enter the distance in metres"),
                Supervised = input.WithSupervised, Inadvertent = input.WithByChance, WithinException = input.WithExcepted,
            },
        ],
    };

    private IReadOnlyList<DeviceFact>? Devices()
    {
        var phones = Count(input.Phones, nameof(input.Phones), "phones");
        var sims = Count(input.LooseSims, nameof(input.LooseSims), "SIM cards");
        var computers = Count(input.Computers, nameof(input.Computers), "computers");
        if (phones is null && sims is null && computers is null)
            return null;
        var numbers = new Queue<string>((input.Numbers ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return
        [
            .. Enumerable.Range(0, phones ?? 0).Select(_ => Phone(numbers.TryDequeue(out var number) ? number : null)),
            .. Enumerable.Range(0, sims ?? 0).Select(_ => new DeviceFact { Kind = DeviceKind.Sim }),
            .. Enumerable.Range(0, computers ?? 0).Select(_ => new DeviceFact { Kind = DeviceKind.Computer, RefusedInspection = input.RefusedInspection }),
        ];
    }

    // an IMEI has 15 digits, and no telephone number has
    private DeviceFact Phone(string? number) => new()
    {
        Kind = DeviceKind.MobilePhone, RefusedInspection = input.RefusedInspection,
        Imei = number?.Count(char.IsDigit) == 15 ? number : null, Number = number?.Count(char.IsDigit) == 15 ? null : number,
    };

    private int? Count(string? typed, string field, string what)
    {
        if (Number(typed, field, $"Enter how many {what} as a number") is not { } number)
            return null;
        if (number is >= 0 and <= MostDevices && Math.Floor(number) == number)
            return (int)number;
        Wrong(field, $"Enter how many {what} from 0 to {MostDevices}");
        return null;
    }

    private double? Number(string? typed, string field, string says)
    {
        if (Said(typed) is not { } text)
            return null;
        if (double.TryParse(text.Replace("£", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(field, says);
        return null;
    }

    private T? Half<T>(bool one, bool other, string field, string says) where T : class
    {
        if (one || other)
            Wrong(field, says);
        return null;
    }

    private CommunicationFact? Half(bool one, bool other, string field, string says) => Half<CommunicationFact>(one, other, field, says);

    private void Wrong(string field, string says) => state.AddModelError("Input." + field, says);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
