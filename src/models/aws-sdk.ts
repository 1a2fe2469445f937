import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Clients of AWS, version 3: each has `send`. */
export const awsSdk: readonly Model[] = [
  {
    modules: ["@aws-sdk/client-s3", "@aws-sdk/client-dynamodb", "@aws-sdk/client-sqs", "@aws-sdk/client-sns", "@aws-sdk/client-ses", "@aws-sdk/client-lambda", "@aws-sdk/client-secrets-manager", "@aws-sdk/client-ssm", "@aws-sdk/client-cloudwatch-logs", "@aws-sdk/client-kms"],
    apis: {
      "*.send": UNLESS_CALLBACK,
    },
  },
  {
    modules: ["@aws-sdk/lib-dynamodb"],
    checked: "@aws-sdk/lib-dynamodb@3.1169.0",
    apis: {
      "DynamoDBDocumentClient.send": UNLESS_CALLBACK,
    },
  },
  {
    modules: ["@aws-sdk/s3-request-presigner"],
    checked: "@aws-sdk/s3-request-presigner@3.1169.0",
    apis: {
      getSignedUrl: PROMISE,
    },
  },
];
